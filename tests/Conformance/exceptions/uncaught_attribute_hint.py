class Shape:
    def __init__(self):
        self.height = 3
        self.width = 4
shape = Shape()
print(shape.height)
print(shape.heigth)
