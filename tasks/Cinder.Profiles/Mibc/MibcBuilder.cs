using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Cinder.Profiles;

/// <summary>
/// Builds the image of a .mibc file: a managed module whose method bodies are the data. Each record has a group of its own,
/// because a record that the compiler cannot resolve swallows the next one of its group.
/// </summary>
internal sealed class MibcBuilder
{
    private const int RecordMask = 15;
    private const int BlockLongCount = 0x42;
    private const int EdgeLongCount = 0x182;
    private const int HandleHistogramLongCount = 0x82;
    private const int HandleHistogramTypes = 0xc3;
    private const int HandleHistogramMethods = 0xc4;
    private const int ValueHistogramLongCount = 0x202;
    private const int ValueHistogram = 0x242;
    private const int Slots = 32;
    private const int UnknownHandle = 1;

    private readonly MetadataBuilder _metadata = new();
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly MibcReferences _references;
    private readonly BlobHandle _signature;
    private readonly List<(string Assemblies, MethodDefinitionHandle Group)> _groups = [];

    public MibcBuilder(AssemblySet assemblies)
    {
        _references = new MibcReferences(_metadata, assemblies);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returnType => returnType.Void(), _ => { });
        _signature = _metadata.GetOrAddBlob(signature);
    }

    public int Written { get; private set; }

    public int Skipped { get; private set; }

    public void Add(MethodProfile method)
    {
        _references.StartRecord();
        if (_references.Method(method.Key) is not { } token)
        {
            Skipped++;
            return;
        }

        var code = new InstructionEncoder(new BlobBuilder());
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(token);
        Text(code, "ExclusiveWeight");
        Number(code, (int)Math.Min(int.MaxValue, method.MaxCount));
        Text(code, "InstrumentationDataStart");
        foreach (BlockCount block in method.Blocks)
        {
            Record(code, block.Offset, BlockLongCount, 1, 0);
            Long(code, block.Count);
        }

        foreach (EdgeCount edge in method.Edges)
        {
            Record(code, edge.From, EdgeLongCount, 1, edge.To);
            Long(code, edge.Count);
        }

        foreach (Histogram histogram in method.Histograms)
        {
            Add(code, histogram);
        }

        Text(code, "InstrumentationDataEnd");
        code.OpCode(ILOpCode.Pop);
        string own = SymbolText.Unescape(method.Key.Assembly);
        string assemblies = string.Concat(_references.Mentioned.Where(name => name != own).Prepend(own).Select(name => name + ";"));
        _groups.Add((assemblies, Method("m" + Written.ToString(CultureInfo.InvariantCulture), code)));
        Written++;
    }

    public byte[] Build()
    {
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach ((string assemblies, MethodDefinitionHandle group) in _groups)
        {
            Text(dictionary, assemblies);
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(group);
            dictionary.OpCode(ILOpCode.Pop);
        }

        dictionary.OpCode(ILOpCode.Ret);
        Method("AssemblyDictionary", dictionary);
        StringHandle name = _metadata.GetOrAddString("profile");
        _metadata.AddModule(0, name, _metadata.GetOrAddGuid(new Guid("7f3c3a4e-3c0e-4b5c-9b0a-2f6d1c5e8a11")), default, default);
        _metadata.AddAssembly(name, new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var pe = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(_metadata),
            _bodies.Builder,
            deterministicIdProvider: _ => new BlobContentId(new Guid("0d1a7b1c-62c9-4c5d-8d5e-1a2b3c4d5e6f"), 1));
        var image = new BlobBuilder();
        pe.Serialize(image);
        return image.ToArray();
    }

    private void Add(InstructionEncoder code, Histogram histogram)
    {
        if (histogram.Entries.Count == 0)
        {
            return;
        }

        bool isValue = histogram.Kind == HistogramKind.Values;
        Record(code, histogram.Offset, isValue ? ValueHistogramLongCount : HandleHistogramLongCount, 1, histogram.Other);
        Long(code, histogram.Count);
        int kind = histogram.Kind switch { HistogramKind.Types => HandleHistogramTypes, HistogramKind.Methods => HandleHistogramMethods, _ => ValueHistogram };
        ulong[] slots = HistogramBuilder.Apportion([.. histogram.Entries.Select(entry => entry.Count)], Slots);
        Record(code, histogram.Offset, kind, Slots, histogram.Other);
        for (int i = 0; i < slots.Length; i++)
        {
            for (ulong n = 0; n < slots[i]; n++)
            {
                Slot(code, histogram.Kind, histogram.Entries[i].Value);
            }
        }
    }

    private void Slot(InstructionEncoder code, HistogramKind kind, string value)
    {
        if (kind == HistogramKind.Values)
        {
            code.LoadConstantI8(long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0);
            return;
        }

        EntityHandle? token = kind == HistogramKind.Types
            ? (TypeTextParser.TryParse(value, out TypeNode? type) ? _references.Type(type) : null)
            : (MethodKey.TryParse(value, out MethodKey? method) ? _references.Method(method) : null);
        if (token is { } handle)
        {
            code.OpCode(ILOpCode.Ldtoken);
            code.Token(handle);
        }
        else
        {
            Number(code, UnknownHandle);
        }
    }

    private static void Record(InstructionEncoder code, int offset, int kind, int count, int other)
    {
        Number(code, RecordMask);
        Number(code, offset);
        Number(code, kind);
        Number(code, count);
        Number(code, other);
    }

    private void Text(InstructionEncoder code, string text) => code.LoadString(_metadata.GetOrAddUserString(text));

    private static void Number(InstructionEncoder code, int number) => code.LoadConstantI4(number);

    private static void Long(InstructionEncoder code, ulong number) => code.LoadConstantI8((long)Math.Min(long.MaxValue, number));

    private MethodDefinitionHandle Method(string name, InstructionEncoder code) => _metadata.AddMethodDefinition(
        MethodAttributes.Public | MethodAttributes.Static,
        MethodImplAttributes.IL,
        _metadata.GetOrAddString(name),
        _signature,
        _bodies.AddMethodBody(code, maxStack: 8),
        default);
}
