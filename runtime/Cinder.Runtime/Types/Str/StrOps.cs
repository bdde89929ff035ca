using System.Runtime.CompilerServices;
using System.Text;

namespace Cinder.Runtime;

/// <summary>Strings for the runtime itself: making, reading, comparing, hashing and interning them.</summary>
internal static unsafe partial class StrOps
{
    /// <summary>The empty string.</summary>
    internal static Ref Empty(VmThread t)
    {
        var table = t.Vm.Interned;
        if (table.EmptyBits == 0)
        {
            var empty = TryAllocate(t, 0, 1);
            empty->Header.Info |= (uint)HeaderFlags.Ascii;
            table.EmptyBits = Ref.From(empty).Bits;
            Hash(empty);
            table.Add(empty);
        }

        return new Ref(table.EmptyBits);
    }

    /// <summary>
    /// A string to be filled, not zero-length, or null when it is too long. A width-1 string that turns out to be all ASCII
    /// should get <see cref="MarkAscii"/>; the width must be the least that holds the largest code point.
    /// </summary>
    internal static StrObject* TryAllocate(VmThread t, long length, int width)
    {
        if (length > int.MaxValue)
        {
            return null;
        }

        var bytes = sizeof(StrObject) + (length * width);
        var s = (StrObject*)(bytes <= Heap.MaxSmallSize ? t.Allocate((uint)BuiltinType.Str, (int)bytes) : t.TryAllocate((uint)BuiltinType.Str, bytes));
        if (s != null)
        {
            s->Length = (int)length;
            s->Width = width;
        }

        return s;
    }

    internal static void MarkAscii(StrObject* s) => s->Header.Info |= (uint)HeaderFlags.Ascii;

    internal static bool IsAscii(StrObject* s) => (s->Header.Info & (uint)HeaderFlags.Ascii) != 0;

    /// <summary>A string with the UTF-16 text; lone surrogates stay what they are.</summary>
    internal static Ref New(VmThread t, scoped ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            if (text.Length <= 1)
            {
                return text.Length == 0 ? Empty(t) : Character(t, text[0]);
            }

            var s = TryAllocate(t, text.Length, 1);
            if (s == null)
            {
                return t.RaiseMemoryError();
            }

            Ascii.FromUtf16(text, new Span<byte>(s + 1, text.Length), out _);
            MarkAscii(s);
            return Ref.From(s);
        }

        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            fixed (char* data = text)
            {
                return FromView(t, new StrView((byte*)data, text.Length, 2));
            }
        }

        using var builder = new StrBuilder(t);
        builder.Append(text);
        return builder.ToStr();
    }

    /// <summary>As <see cref="New(VmThread, ReadOnlySpan{char})"/>.</summary>
    internal static Ref New(VmThread t, string text) => New(t, text.AsSpan());

    /// <summary>A string of Latin-1 bytes.</summary>
    internal static Ref FromLatin1(VmThread t, scoped ReadOnlySpan<byte> text)
    {
        if (text.Length <= 1)
        {
            return text.Length == 0 ? Empty(t) : Character(t, text[0]);
        }

        var s = TryAllocate(t, text.Length, 1);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        text.CopyTo(new Span<byte>(s + 1, text.Length));
        if (Ascii.IsValid(text))
        {
            MarkAscii(s);
        }

        return Ref.From(s);
    }

    /// <summary>A string of ASCII bytes, such as <c>"..."u8</c>.</summary>
    internal static Ref FromAscii(VmThread t, scoped ReadOnlySpan<byte> text) => FromLatin1(t, text);

    /// <summary>A string of code points (surrogates allowed).</summary>
    internal static Ref FromCodePoints(VmThread t, ReadOnlySpan<int> codePoints)
    {
        fixed (int* data = codePoints)
        {
            return FromView(t, new StrView((byte*)data, codePoints.Length, 4));
        }
    }

    /// <summary>A string of one code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref Character(VmThread t, int codePoint)
    {
        if ((uint)codePoint < 256)
        {
            var cached = t.Vm.Interned.Characters[codePoint];
            if (cached != 0)
            {
                return new Ref(cached);
            }
        }

        return NewCharacter(t, codePoint);
    }

    /// <summary>An exact string of the view's code points, in the least width.</summary>
    internal static Ref FromView(VmThread t, StrView view)
    {
        if (view.Length <= 1)
        {
            return view.Length == 0 ? Empty(t) : Character(t, view[0]);
        }

        var width = view.NarrowestWidth();
        var s = TryAllocate(t, view.Length, width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        view.CopyTo((byte*)(s + 1), width);
        if (width == 1 && Ascii.IsValid(new ReadOnlySpan<byte>(s + 1, view.Length)))
        {
            MarkAscii(s);
        }

        return Ref.From(s);
    }

    /// <summary>The code points from <paramref name="start"/> on; the bounds must be right.</summary>
    internal static Ref Substring(VmThread t, StrObject* s, int start, int length)
    {
        if (length == s->Length && s->Header.LayoutId == (uint)BuiltinType.Str)
        {
            return Ref.From(s);
        }

        var view = new StrView(s).Slice(start, length);
        if (length <= 1 || !IsAscii(s))
        {
            return FromView(t, view);
        }

        var result = TryAllocate(t, length, 1);
        if (result == null)
        {
            return t.RaiseMemoryError();
        }

        Unsafe.CopyBlockUnaligned(result + 1, view.Data, (uint)length);
        MarkAscii(result);
        return Ref.From(result);
    }

    /// <summary>Both strings one after the other.</summary>
    internal static Ref Concat(VmThread t, Ref left, Ref right)
    {
        var a = (StrObject*)left.Object;
        var b = (StrObject*)right.Object;
        if (b->Length == 0)
        {
            return ToExact(t, left);
        }

        if (a->Length == 0)
        {
            return ToExact(t, right);
        }

        var width = Math.Max(a->Width, b->Width);
        var s = TryAllocate(t, (long)a->Length + b->Length, width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(s + 1);
        new StrView(a).CopyTo(data, width);
        new StrView(b).CopyTo(data + ((long)a->Length * width), width);
        s->Header.Info |= a->Header.Info & b->Header.Info & (uint)HeaderFlags.Ascii;
        return Ref.From(s);
    }

    /// <summary>The string itself, or a copy when it is an instance of a subclass.</summary>
    internal static Ref ToExact(VmThread t, Ref s) => s.IsExact(BuiltinType.Str) ? s : FromView(t, new StrView(s));

    internal static int Length(Ref s) => ((StrObject*)s.Object)->Length;

    internal static int CodePointAt(Ref s, int index) => new StrView(s)[index];

    /// <summary>The text as UTF-16.</summary>
    internal static string ToManaged(Ref s) => ToManaged(new StrView(s));

    /// <summary>The text as UTF-16.</summary>
    internal static string ToManaged(StrView view)
    {
        switch (view.Width)
        {
            case 1:
                return Encoding.Latin1.GetString(view.Bytes);
            case 2:
                return new string(view.Chars);
            default:
                var wide = 0;
                foreach (var c in view.Ints)
                {
                    wide += c > 0xFFFF ? 1 : 0;
                }

                var text = new char[view.Length + wide];
                var at = 0;
                foreach (var c in view.Ints)
                {
                    if (c > 0xFFFF)
                    {
                        text[at++] = (char)(0xD7C0 + (c >> 10));
                        text[at++] = (char)(0xDC00 + (c & 0x3FF));
                    }
                    else
                    {
                        text[at++] = (char)c;
                    }
                }

                return new string(text);
        }
    }

    /// <summary>The interned string with the text.</summary>
    internal static Ref Intern(VmThread t, string text)
    {
        if (text.Length <= 256 && Ascii.IsValid(text))
        {
            var bytes = stackalloc byte[256];
            Ascii.FromUtf16(text, new Span<byte>(bytes, 256), out var count);
            var view = new StrView(bytes, count, 1);
            var found = t.Vm.Interned.Find(view, HashOf(view));
            if (!found.IsUnbound)
            {
                return found;
            }
        }

        return InternRef(t, New(t, text));
    }

    /// <summary>The interned string equal to the given one (an instance of a subclass is copied).</summary>
    internal static Ref InternRef(VmThread t, Ref s)
    {
        var text = (StrObject*)s.Object;
        if ((text->Header.Info & (uint)HeaderFlags.Interned) != 0)
        {
            return s;
        }

        var hash = Hash(text);
        var found = t.Vm.Interned.Find(new StrView(text), hash);
        if (!found.IsUnbound)
        {
            return found;
        }

        s = ToExact(t, s);
        text = (StrObject*)s.Object;
        if ((text->Header.Info & (uint)HeaderFlags.Interned) == 0)
        {
            Hash(text);
            t.Vm.Interned.Add(text);
        }

        return s;
    }

    /// <summary>A string constant of code: interned when it could be a name.</summary>
    internal static Ref InternConstant(VmThread t, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return New(t, text);
            }
        }

        return Intern(t, text);
    }

    /// <summary>An instance of a str class (or str itself) with the content of an exact string.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, Ref exact)
    {
        if (cls == t.Types(BuiltinType.Str))
        {
            return exact;
        }

        var source = (StrObject*)exact.Object;
        var bytes = (long)source->Length * source->Width;
        var storage = Storage.NewRawArray(t, bytes);
        if (storage == null)
        {
            return t.RaiseMemoryError();
        }

        Buffer.MemoryCopy(StrObject.Data(source), RawArray.Data(storage), bytes, bytes);
        var s = (StrObject*)TypeOps.AllocateInstance(t, cls);
        s->External = Ref.From(storage);
        s->Length = source->Length;
        s->Width = source->Width;
        s->Hash = source->Hash;
        s->Header.Info |= source->Header.Info & (uint)HeaderFlags.Ascii;
        return Ref.From(s);
    }

    private static Ref NewCharacter(VmThread t, int codePoint)
    {
        var width = StrView.WidthOf(codePoint);
        var s = TryAllocate(t, 1, width);
        StrView.Put((byte*)(s + 1), width, 0, codePoint);
        if (codePoint < 128)
        {
            MarkAscii(s);
        }

        var result = Ref.From(s);
        if (codePoint < 256)
        {
            // Interned too, so that identity of one-character names holds however they were made.
            Hash(s);
            t.Vm.Interned.Characters[codePoint] = result.Bits;
            t.Vm.Interned.Add(s);
        }

        return result;
    }
}
