namespace Cinder.Runtime;

/// <summary>The well-known names as interned strings; the words are in unmanaged memory, the strings kept alive by interning.</summary>
internal sealed unsafe class NameTable
{
    private readonly nint* _names;
    private readonly nint* _specials;

    internal NameTable(Vm vm)
    {
        _names = vm.NameWords;
        _specials = vm.SpecialWords;
    }

    internal Ref this[Name name] => new(_names[(int)name]);

    internal Ref this[Special name] => new(_specials[(int)name]);
}
