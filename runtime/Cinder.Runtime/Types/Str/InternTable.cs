using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// The interned strings of a Vm (they live as long as it does), the empty string and bytes, and the strings of one Latin-1 character.
/// An open-addressing table of words in unmanaged memory.
/// </summary>
internal sealed unsafe class InternTable : IDisposable
{
    private const int CharacterCount = 256;

    private readonly nint* _characters = (nint*)NativeMemory.AllocZeroed(CharacterCount, (nuint)sizeof(nint));
    private nint* _slots = (nint*)NativeMemory.AllocZeroed(4096, (nuint)sizeof(nint));
    private int _mask = 4095;
    private int _count;
    private nint _empty;
    private nint _emptyBytes;

    /// <summary>The empty string; 0 until it exists.</summary>
    public nint EmptyBits
    {
        get => _empty;
        set => _empty = value;
    }

    /// <summary>The empty bytes object; 0 until it exists.</summary>
    public nint EmptyBytesBits
    {
        get => _emptyBytes;
        set => _emptyBytes = value;
    }

    /// <summary>Strings of one character, by character; 0 where there is none yet.</summary>
    public nint* Characters => _characters;

    /// <summary>The interned string of that content (of the least width), or Unbound.</summary>
    public Ref Find(StrView text, long hash)
    {
        for (var i = (int)hash & _mask; _slots[i] != 0; i = (i + 1) & _mask)
        {
            var candidate = (StrObject*)(_slots[i] - 1);
            if (candidate->Hash == hash && candidate->Width == text.Width && new StrView(candidate).SequenceEqual(text))
            {
                return new Ref(_slots[i]);
            }
        }

        return Ref.Unbound;
    }

    /// <summary>Adds a string that is not there yet; its hash must be computed.</summary>
    public void Add(StrObject* text)
    {
        if (_count * 2 > _mask)
        {
            Grow();
        }

        Insert((nint)text + 1);
        _count++;
        text->Header.Info |= (uint)HeaderFlags.Interned;
    }

    /// <summary>The special method that an attribute name is the name of.</summary>
    public bool TryGetSpecial(Ref name, out Special special)
    {
        special = default;
        var view = new StrView(name);
        if (view.Width != 1 || view.Length is < 6 or > 32 || view[0] != '_' || view[1] != '_')
        {
            return false;
        }

        Span<char> text = stackalloc char[32];
        System.Text.Encoding.Latin1.GetChars(view.Bytes, text);
        var found = SpecialTexts.Find(text[..view.Length]);
        special = (Special)found;
        return found >= 0;
    }

    public void VisitRoots(Marker marker)
    {
        marker.VisitWord(_empty);
        marker.VisitWord(_emptyBytes);
        for (var i = 0; i < CharacterCount; i++)
        {
            marker.VisitWord(_characters[i]);
        }

        for (var i = 0; i <= _mask; i++)
        {
            marker.VisitWord(_slots[i]);
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_slots);
        NativeMemory.Free(_characters);
    }

    private void Insert(nint bits)
    {
        var i = (int)((StrObject*)(bits - 1))->Hash & _mask;
        while (_slots[i] != 0)
        {
            i = (i + 1) & _mask;
        }

        _slots[i] = bits;
    }

    private void Grow()
    {
        var old = _slots;
        var oldMask = _mask;
        _mask = (_mask * 2) + 1;
        _slots = (nint*)NativeMemory.AllocZeroed((nuint)_mask + 1, (nuint)sizeof(nint));
        for (var i = 0; i <= oldMask; i++)
        {
            if (old[i] != 0)
            {
                Insert(old[i]);
            }
        }

        NativeMemory.Free(old);
    }
}
