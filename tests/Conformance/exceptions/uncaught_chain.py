class ConfigError(Exception):
    """Raised for a bad configuration."""

def load(path):
    try:
        return {"a": 1}[path]
    except KeyError as error:
        raise ConfigError(f"cannot load {path}") from error

def start():
    try:
        load("missing")
    except ConfigError:
        raise RuntimeError("start failed")

print("before")
start()
