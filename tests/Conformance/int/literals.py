print(0, 00, 000_000, 1_2_3, 0xff, 0XFF, 0o17, 0O17, 0b11, 0B1_1, 0x_f, 0xDEADBEEFCAFEBABE, 0b1111_0000)
print(123456789012345678901234567890, 0xfffffffffffffffffffffffff, 0o7777777777777777777777777, 0b1 * 7)
for src in ("01", "0_1", "1__2", "1_", "0x", "0b2", "0o8", "0xg", "1a", "0b12", "12abc", "0_x1", "1_000_", "0o_", "0b_", "1.2.3", "0xfor x in y", "1if 0else 2", "0b1and 1", "1_j", "5in[5]", "0777", "00009", "0e0", "1e", "1e+", "0x1.8", "1_.5", "1._5"):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            print(src, "=", eval(src))
        except SyntaxError as e:
            print(src, "->", e.msg, e.offset, e.end_offset)
        except NameError as e:
            print(src, "->", e)
print(1 .bit_length(), 1. .is_integer(), 0xf.bit_length(), 5..hex(), 1_0.0, 1_0j, -0, +0, - 1, --1)
print(9223372036854775807, 9223372036854775808, -9223372036854775808, 4611686018427387903, 4611686018427387904, -4611686018427387904, -4611686018427387905)
print(type(-5), -5 .__abs__() if False else abs(-5), -2 .__add__(3))
