import warnings
print("before")
warnings.warn("first warning")
def old_api():
    warnings.warn("old_api is deprecated", DeprecationWarning, stacklevel=2)
    return 5
print(old_api())
for i in range(3):
    warnings.warn("in a loop", RuntimeWarning)
def library():
    warnings.warn("stack level two", FutureWarning, stacklevel=2)
library()
library()
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("import", ImportWarning)
warnings.warn("resource", ResourceWarning)
warnings.warn("unicode é", UnicodeWarning)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("not shown")
warnings.warn_explicit("explicit", UserWarning, "other_file.py", 7)
x = [1, 2, 3]; warnings.warn("multi statement line"); print(len(x))
warnings.warn(
    "spread over lines",
    UserWarning,
)
class Custom(Warning): pass
warnings.warn("custom category", Custom)
warnings.warn(Custom("instance"))
print("after")
