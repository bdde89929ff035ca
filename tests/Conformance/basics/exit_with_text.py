import sys
def leave():
    try:
        sys.exit("leaving with text")
    finally:
        print("last words")
leave()
