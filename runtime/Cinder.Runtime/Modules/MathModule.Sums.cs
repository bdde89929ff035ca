using System.Buffers;

namespace Cinder.Runtime;

/// <content>Functions of many numbers.</content>
internal static unsafe partial class MathModule
{
    [PyFunction("fsum", Doc = "Return an accurate floating point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating point arithmetic.")]
    private static Ref FSum(VmThread t, Ref seq)
    {
        var iterator = Op.Iter(t, seq);
        if (iterator.IsError)
        {
            return iterator;
        }

        using var sum = new ExactSum();
        for (; ; )
        {
            var item = Op.Next(t, iterator);
            if (item.IsError)
            {
                return item;
            }

            if (item.IsUnbound)
            {
                break;
            }

            if (!NativeArguments.ToDouble(t, item, out var term))
            {
                return Ref.Error;
            }

            if (!sum.Add(term))
            {
                return t.RaiseOverflowError("intermediate overflow in fsum");
            }
        }

        if (sum.Special == 0)
        {
            return FloatOps.New(t, sum.Round());
        }

        return double.IsNaN(sum.Infinite) ? t.RaiseValueError("-inf + inf in fsum") : FloatOps.New(t, sum.Special);
    }

    [PyFunction("prod", Doc = "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.")]
    private static Ref Product(VmThread t, Ref iterable, [KeywordOnly, Optional] Ref start)
    {
        var result = start.IsUnbound ? Ref.FromSmall(1) : start;
        var iterator = Op.Iter(t, iterable);
        for (; ; )
        {
            var item = iterator.IsError ? iterator : Op.Next(t, iterator);
            if (item.IsError)
            {
                return item;
            }

            if (item.IsUnbound)
            {
                return result;
            }

            result = result.IsInt && item.IsInt ? IntOps.Multiply(t, result, item) : Op.Binary(t, BinaryOperator.Multiply, result, item);
            if (result.IsError)
            {
                return result;
            }
        }
    }

    [PyFunction("hypot", Doc = "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n")]
    private static Ref Hypot(VmThread t, Args coordinates)
    {
        var count = (int)coordinates.Count;
        var rented = count > 16 ? ArrayPool<double>.Shared.Rent(count) : null;
        var vector = rented is null ? stackalloc double[count] : rented.AsSpan(0, count);
        var ok = true;
        for (var i = 0; ok && i < count; i++)
        {
            ok = NativeArguments.ToDouble(t, coordinates[i], out vector[i]);
        }

        var result = ok ? FloatOps.New(t, Length(vector)) : Ref.Error;
        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }

        return result;
    }

    [PyFunction("dist", Doc = "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))")]
    private static Ref Distance(VmThread t, Ref p, Ref q)
    {
        p = TupleOps.FromIterable(t, p);
        if (p.IsError)
        {
            return p;
        }

        q = TupleOps.FromIterable(t, q);
        if (q.IsError)
        {
            return q;
        }

        var first = (TupleObject*)p.Object;
        var second = (TupleObject*)q.Object;
        var count = first->Length;
        if (count != second->Length)
        {
            return t.RaiseValueError("both points must have the same number of dimensions");
        }

        var rented = count > 16 ? ArrayPool<double>.Shared.Rent(count) : null;
        var vector = rented is null ? stackalloc double[count] : rented.AsSpan(0, count);
        var ok = true;
        for (var i = 0; ok && i < count; i++)
        {
            double y = 0;
            ok = NativeArguments.ToDouble(t, TupleObject.Items(first)[i], out var x) && NativeArguments.ToDouble(t, TupleObject.Items(second)[i], out y);
            vector[i] = x - y;
        }

        var result = ok ? FloatOps.New(t, Length(vector)) : Ref.Error;
        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }

        return result;
    }

    private static double Length(Span<double> vector)
    {
        double largest = 0;
        var hasNaN = false;
        foreach (ref var component in vector)
        {
            component = Math.Abs(component);
            hasNaN |= double.IsNaN(component);
            largest = component > largest ? component : largest;
        }

        if (double.IsInfinity(largest))
        {
            return largest;
        }

        return hasNaN ? Math.Abs(double.NaN) : EuclideanNorm.Of(vector, largest);
    }
}
