namespace Cinder.Runtime;

/// <summary>Complex numbers.</summary>
internal static unsafe partial class ComplexOps
{
    internal static Ref New(VmThread t, double real, double imaginary)
    {
        var obj = (ComplexObject*)t.Allocate(BuiltinType.Complex, sizeof(ComplexObject));
        obj->Real = real;
        obj->Imaginary = imaginary;
        return Ref.From(obj);
    }

    /// <summary>An instance of complex or of a subclass.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, double real, double imaginary)
    {
        if (cls == t.Types(BuiltinType.Complex))
        {
            return New(t, real, imaginary);
        }

        var obj = (ComplexObject*)TypeOps.AllocateInstance(t, cls);
        obj->Real = real;
        obj->Imaginary = imaginary;
        return Ref.From(obj);
    }
}
