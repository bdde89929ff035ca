namespace Cinder.Runtime;

/// <content>Joining, padding, tabs, encoding.</content>
internal static unsafe partial class StrType
{
    [PyMethod("join", Doc = "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'")]
    internal static Ref Join(VmThread t, Ref self, Ref iterable) => StrOps.Join(t, self, iterable);

    [PyMethod("center", Signature = "($self, width, fillchar=' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal static Ref Center(VmThread t, StrObject* self, long width, [Optional] Ref fillchar)
    {
        if (!ReadFill(t, fillchar, out var fill))
        {
            return Ref.Error;
        }

        var margin = width - self->Length;
        if (margin <= 0)
        {
            return StrOps.ToExact(t, Ref.From(self));
        }

        // The odd place goes left when the width is odd.
        var left = (margin / 2) + (margin & width & 1);
        return Pad(t, self, left, margin - left, fill);
    }

    [PyMethod("ljust", Signature = "($self, width, fillchar=' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal static Ref JustifyLeft(VmThread t, StrObject* self, long width, [Optional] Ref fillchar) =>
        ReadFill(t, fillchar, out var fill) ? Pad(t, self, 0, width - self->Length, fill) : Ref.Error;

    [PyMethod("rjust", Signature = "($self, width, fillchar=' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal static Ref JustifyRight(VmThread t, StrObject* self, long width, [Optional] Ref fillchar) =>
        ReadFill(t, fillchar, out var fill) ? Pad(t, self, width - self->Length, 0, fill) : Ref.Error;

    [PyMethod("zfill", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.")]
    internal static Ref ZeroFill(VmThread t, StrObject* self, long width)
    {
        var fill = width - self->Length;
        if (fill <= 0)
        {
            return StrOps.ToExact(t, Ref.From(self));
        }

        var padded = Pad(t, self, fill, 0, '0');
        if (!padded.IsError && self->Length > 0 && new StrView(self)[0] is var sign and ('+' or '-'))
        {
            // The string was just made and nobody else has seen it.
            var s = (StrObject*)padded.Object;
            StrView.Put(StrObject.Data(s), s->Width, 0, sign);
            StrView.Put(StrObject.Data(s), s->Width, (int)fill, '0');
        }

        return padded;
    }

    [PyMethod("expandtabs", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    internal static Ref ExpandTabs(VmThread t, StrObject* self, [Keyword("tabsize")] int tabSize = 8)
    {
        var view = new StrView(self);
        if (StrOps.IndexOf(view, '\t') < 0)
        {
            return StrOps.ToExact(t, Ref.From(self));
        }

        var builder = new StrBuilder(t, view.Length + tabSize);
        long column = 0;
        for (var i = 0; i < view.Length; i++)
        {
            var c = view[i];
            if (c == '\t')
            {
                var spaces = tabSize > 0 ? tabSize - (column % tabSize) : 0;
                column += spaces;
                builder.AppendRepeated(' ', spaces);
            }
            else
            {
                column = c is '\n' or '\r' ? 0 : column + 1;
                builder.AppendCodePoint(c);
            }
        }

        var result = builder.HasFailed ? t.RaiseOverflowError("new string is too long") : builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyMethod("encode", Signature = "($self, /, encoding='utf-8', errors='strict')", Doc = "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.")]
    internal static Ref Encode(VmThread t, Ref self, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors) => Codecs.Encode(t, self, encoding, errors);

    [PyMethod("format", Doc = "S.format(*args, **kwargs) -> str\n\nReturn a formatted version of S, using substitutions from args and kwargs.\nThe substitutions are identified by braces ('{' and '}').")]
    internal static Ref FormatFields(VmThread t, Ref self, Args args, KwArgs keywords) => BraceFormat.Format(t, self, args, keywords, Ref.Unbound);

    [PyMethod("format_map", Doc = "S.format_map(mapping) -> str\n\nReturn a formatted version of S, using substitutions from mapping.\nThe substitutions are identified by braces ('{' and '}').")]
    internal static Ref FormatMap(VmThread t, Ref self, Ref mapping) => BraceFormat.Format(t, self, default, default, mapping);

    /// <summary>The string between so many fill characters.</summary>
    internal static Ref Pad(VmThread t, StrObject* self, long left, long right, int fill)
    {
        left = Math.Max(left, 0);
        right = Math.Max(right, 0);
        if (left + right == 0)
        {
            return StrOps.ToExact(t, Ref.From(self));
        }

        if (left > long.MaxValue - self->Length - right)
        {
            return t.RaiseOverflowError("padded string is too long");
        }

        var width = Math.Max(self->Width, StrView.WidthOf(fill));
        var s = StrOps.TryAllocate(t, left + self->Length + right, width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(s + 1);
        Fill(data, width, fill, (int)left);
        new StrView(self).CopyTo(data + (left * width), width);
        Fill(data + ((left + self->Length) * width), width, fill, (int)right);
        if (fill < 128 && (self->Length == 0 || StrOps.IsAscii(self)))
        {
            StrOps.MarkAscii(s);
        }

        return Ref.From(s);
    }

    private static void Fill(byte* data, int width, int fill, int count)
    {
        switch (width)
        {
            case 1:
                new Span<byte>(data, count).Fill((byte)fill);
                break;
            case 2:
                new Span<char>(data, count).Fill((char)fill);
                break;
            default:
                new Span<int>(data, count).Fill(fill);
                break;
        }
    }

    private static bool ReadFill(VmThread t, Ref fillchar, out int fill)
    {
        fill = ' ';
        if (fillchar.IsUnbound)
        {
            return true;
        }

        if (t.KindOf(fillchar) != BuiltinType.Str)
        {
            t.RaiseTypeError($"The fill character must be a unicode character, not {Op.TypeName(t, fillchar)}");
            return false;
        }

        if (StrOps.Length(fillchar) != 1)
        {
            t.RaiseTypeError("The fill character must be exactly one character long");
            return false;
        }

        fill = StrOps.CodePointAt(fillchar, 0);
        return true;
    }
}
