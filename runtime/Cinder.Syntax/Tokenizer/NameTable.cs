using System.Text;

namespace Cinder.Syntax;

/// <summary>
/// Gives every distinct name of a source one string, looked up by its UTF-8 bytes so that a name seen before costs no
/// allocation, and tells keywords from names.
/// </summary>
internal sealed class NameTable
{
    private static readonly (string Text, TokenKind Kind)[] Keywords =
    [
        ("and", TokenKind.And), ("as", TokenKind.As), ("assert", TokenKind.Assert), ("async", TokenKind.Async),
        ("await", TokenKind.Await), ("break", TokenKind.Break), ("class", TokenKind.Class), ("continue", TokenKind.Continue),
        ("def", TokenKind.Def), ("del", TokenKind.Del), ("elif", TokenKind.Elif), ("else", TokenKind.Else),
        ("except", TokenKind.Except), ("False", TokenKind.False), ("finally", TokenKind.Finally), ("for", TokenKind.For),
        ("from", TokenKind.From), ("global", TokenKind.Global), ("if", TokenKind.If), ("import", TokenKind.Import),
        ("in", TokenKind.In), ("is", TokenKind.Is), ("lambda", TokenKind.Lambda), ("None", TokenKind.None),
        ("nonlocal", TokenKind.Nonlocal), ("not", TokenKind.Not), ("or", TokenKind.Or), ("pass", TokenKind.Pass),
        ("raise", TokenKind.Raise), ("return", TokenKind.Return), ("True", TokenKind.True), ("try", TokenKind.Try),
        ("while", TokenKind.While), ("with", TokenKind.With), ("yield", TokenKind.Yield),
    ];

    private Entry[] _entries = new Entry[256];
    private int _count;

    public NameTable()
    {
        foreach ((string text, TokenKind kind) in Keywords)
        {
            Insert(new Entry(Hash(Encoding.ASCII.GetBytes(text)), text, kind));
        }
    }

    /// <summary>Finds or adds a name of ASCII characters.</summary>
    public string Intern(ReadOnlySpan<byte> ascii, out TokenKind kind)
    {
        uint hash = Hash(ascii);
        uint mask = (uint)_entries.Length - 1;
        for (uint i = hash & mask; ; i = (i + 1) & mask)
        {
            ref Entry entry = ref _entries[i];
            if (entry.Text is null)
            {
                var added = new Entry(hash, Encoding.ASCII.GetString(ascii), TokenKind.Name);
                Insert(added);
                kind = TokenKind.Name;
                return added.Text!;
            }

            if (entry.Hash == hash && Equal(entry.Text, ascii))
            {
                kind = entry.Kind;
                return entry.Text;
            }
        }
    }

    private void Insert(Entry entry)
    {
        if (_count * 2 >= _entries.Length)
        {
            Entry[] old = _entries;
            _entries = new Entry[old.Length * 2];
            foreach (Entry e in old)
            {
                if (e.Text is not null)
                {
                    Place(e);
                }
            }
        }

        Place(entry);
        _count++;
    }

    private void Place(Entry entry)
    {
        uint mask = (uint)_entries.Length - 1;
        uint i = entry.Hash & mask;
        while (_entries[i].Text is not null)
        {
            i = (i + 1) & mask;
        }

        _entries[i] = entry;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private static bool Equal(string text, ReadOnlySpan<byte> ascii)
    {
        if (text.Length != ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            if (text[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Entry(uint Hash, string? Text, TokenKind Kind);
}
