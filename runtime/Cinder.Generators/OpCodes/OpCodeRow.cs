using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Cinder.Generators.OpCodes;

/// <summary>One opcode as its attribute states it.</summary>
internal sealed class OpCodeRow
{
    private OpCodeRow(string member, byte value)
    {
        Member = member;
        Value = value;
        Name = ToUpperSnake(member);
    }

    public string Member { get; }

    public byte Value { get; }

    /// <summary>The disassembler's spelling: <c>LoadFast</c> is <c>LOAD_FAST</c>.</summary>
    public string Name { get; }

    public int Operand { get; private set; }

    public int Pops { get; private set; }

    public int Pushes { get; private set; }

    public int PopsPerArg { get; private set; }

    public int PushesPerArg { get; private set; }

    public int PopsPerFlag { get; private set; }

    public bool PushesPerArgBytes { get; private set; }

    public int JumpPops { get; private set; }

    public int JumpPushes { get; private set; }

    public bool Ends { get; private set; }

    public bool CannotRaise { get; private set; }

    public static OpCodeRow Read(IFieldSymbol field, AttributeData attribute)
    {
        var row = new OpCodeRow(field.Name, Convert.ToByte(field.ConstantValue, CultureInfo.InvariantCulture))
        {
            Pops = (int)attribute.ConstructorArguments[0].Value!,
            Pushes = (int)attribute.ConstructorArguments[1].Value!,
            Operand = Convert.ToInt32(attribute.ConstructorArguments[2].Value, CultureInfo.InvariantCulture),
            JumpPops = -1,
            JumpPushes = -1,
        };
        var named = attribute.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
        row.PopsPerArg = Number(nameof(PopsPerArg), 0);
        row.PushesPerArg = Number(nameof(PushesPerArg), 0);
        row.PopsPerFlag = Number(nameof(PopsPerFlag), 0);
        row.PushesPerArgBytes = Flag(nameof(PushesPerArgBytes));
        row.JumpPops = Number(nameof(JumpPops), -1);
        row.JumpPushes = Number(nameof(JumpPushes), -1);
        row.Ends = Flag(nameof(Ends));
        row.CannotRaise = Flag(nameof(CannotRaise));
        return row;

        int Number(string name, int fallback) => named.TryGetValue(name, out var value) ? (int)value! : fallback;
        bool Flag(string name) => named.TryGetValue(name, out var value) && (bool)value!;
    }

    public string PopsExpression()
    {
        var text = new StringBuilder(Pops.ToString(CultureInfo.InvariantCulture));
        if (PopsPerArg == 1)
        {
            text.Append(" + arg");
        }
        else if (PopsPerArg > 1)
        {
            text.Append(" + (").Append(PopsPerArg).Append(" * arg)");
        }

        if (PopsPerFlag != 0)
        {
            text.Append(" + global::System.Numerics.BitOperations.PopCount((uint)arg & ").Append(PopsPerFlag).Append(')');
        }

        return text.ToString();
    }

    public string PushesExpression()
    {
        var text = new StringBuilder(Pushes.ToString(CultureInfo.InvariantCulture));
        if (PushesPerArg == 1)
        {
            text.Append(" + arg");
        }

        if (PushesPerArgBytes)
        {
            text.Append(" + (arg & 0xFF) + (arg >> 8)");
        }

        return text.ToString();
    }

    private static string ToUpperSnake(string member)
    {
        var text = new StringBuilder();
        foreach (var letter in member)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
