namespace Cinder.Runtime;

/// <content>Powers modulo a magnitude: by Montgomery's reduction for odd moduli, by division for even ones.</content>
internal static unsafe partial class Limbs
{
    private const int WindowBits = 4;

    // Below so many bits of exponent the table of a window's powers does not pay.
    private const int LongExponentBits = 24;

    /// <summary>r = b ^ exponent modulo m, of n limbs all; b is below m, m is trimmed and above 1, the exponent is trimmed.</summary>
    internal static void PowerModulo(ulong* r, ulong* b, ulong* exponent, int exponentLength, ulong* m, int n)
    {
        if (n == 1)
        {
            r[0] = PowerModulo(b[0], exponent, exponentLength, m[0]);
            return;
        }

        using var memory = new LimbBuffer((((1L << WindowBits) + 6) * n) + 8);
        var modulus = new Modulus(m, n, memory.Data);
        var power = memory.Data + modulus.ScratchLimbs;
        var table = power + n;
        modulus.Enter(power, b);
        Copy(table + n, power, n);
        modulus.One(table);
        var window = BitLength(exponent, exponentLength) > LongExponentBits ? WindowBits : 1;
        for (var i = 2; i < 1 << window; i++)
        {
            modulus.Multiply(table + (i * n), table + ((i - 1) * n), table + n);
        }

        Copy(power, table, n);
        var started = false;
        for (var at = (BitLength(exponent, exponentLength) + window - 1) / window * window; at > 0;)
        {
            at -= window;
            for (var i = 0; started && i < window; i++)
            {
                modulus.Multiply(power, power, power);
            }

            var digit = (int)(BitsAt(exponent, exponentLength, at) & ((1UL << window) - 1));
            if (digit != 0)
            {
                modulus.Multiply(power, power, table + (digit * n));
                started = true;
            }
        }

        modulus.Leave(r, power);
    }

    private static ulong PowerModulo(ulong b, ulong* exponent, int exponentLength, ulong m)
    {
        var result = 1UL;
        for (var at = BitLength(exponent, exponentLength) - 1; at >= 0; at--)
        {
            result = LimbKernels.MultiplyModulo(result, result, m);
            if ((exponent[at >> 6] >> (int)(at & 63) & 1) != 0)
            {
                result = LimbKernels.MultiplyModulo(result, b, m);
            }
        }

        return result;
    }

    /// <summary>Multiplication modulo m of n ≥ 2 limbs. With an odd m residues are kept as Montgomery forms x · 2^(64 n).</summary>
    private readonly ref struct Modulus
    {
        private readonly ulong* _m;
        private readonly int _n;
        private readonly ulong* _product;
        private readonly ulong* _quotient;
        private readonly ulong _inverse;

        public Modulus(ulong* m, int n, ulong* scratch)
        {
            _m = m;
            _n = n;
            _product = scratch;
            _quotient = scratch + (2 * n) + 2;
            if ((m[0] & 1) != 0)
            {
                // Newton's iteration doubles the right bits of -1/m, of which m has three.
                var inverse = m[0];
                for (var i = 0; i < 5; i++)
                {
                    inverse *= 2 - (m[0] * inverse);
                }

                _inverse = 0 - inverse;
            }
        }

        /// <summary>Limbs of the constructor's scratch memory.</summary>
        public int ScratchLimbs => (3 * _n) + 4;

        private bool IsMontgomery => _inverse != 0;

        public void Enter(ulong* r, ulong* x)
        {
            if (!IsMontgomery)
            {
                Copy(r, x, _n);
                return;
            }

            Clear(_product, _n);
            Copy(_product + _n, x, _n);
            Divide(r);
        }

        public void One(ulong* r)
        {
            Clear(r, _n);
            r[0] = 1;
            Enter(r, r);
        }

        public void Leave(ulong* r, ulong* x)
        {
            Copy(_product, x, _n);
            Clear(_product + _n, _n);
            if (IsMontgomery)
            {
                Reduce(r);
            }
            else
            {
                Copy(r, x, _n);
            }
        }

        /// <summary>r = x · y; r may be one of them.</summary>
        public void Multiply(ulong* r, ulong* x, ulong* y)
        {
            Limbs.Multiply(_product, x, _n, y, _n);
            if (IsMontgomery)
            {
                Reduce(r);
            }
            else
            {
                Divide(r);
            }
        }

        private void Divide(ulong* r)
        {
            _product[2 * _n] = 0;
            Limbs.Divide(_quotient, _product, (2 * _n) + 1, _m, _n);
            Copy(r, _product, _n);
        }

        private void Reduce(ulong* r)
        {
            var carry = 0UL;
            for (var i = 0; i < _n; i++)
            {
                var row = _product + i;
                var high = LimbKernels.AddProduct(row, _m, _n, row[0] * _inverse);
                var sum = row[_n] + high;
                var over = sum < high ? 1UL : 0;
                row[_n] = sum + carry;
                carry = over + (row[_n] < carry ? 1UL : 0);
            }

            if (carry != 0 || Compare(_product + _n, _m, _n) >= 0)
            {
                LimbKernels.Subtract(r, _product + _n, _m, _n);
            }
            else
            {
                Copy(r, _product + _n, _n);
            }
        }
    }
}
