namespace Cinder.Profiles;

/// <summary>
/// Decodes the runtime's events that a profile is made of. Input: event payloads in file order. Output: <see cref="TraceData"/>.
/// Payloads may be longer than what is read here: later runtimes append fields.
/// </summary>
internal sealed class RuntimeEventDecoder
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const string Rundown = "Microsoft-Windows-DotNETRuntimeRundown";
    private const uint LastChunk = 0x80000000;

    private readonly Dictionary<uint, Kind> _kinds = [];
    private readonly Dictionary<ulong, Pending> _pending = [];
    private readonly List<ulong> _pendingOrder = [];

    private enum Kind
    {
        Other,
        BulkType,
        MethodDetails,
        MethodLoad,
        ModuleLoad,
        PgoData,
    }

    public TraceData Data { get; } = new();

    /// <summary>Learns what events of a metadata id are.</summary>
    public void Declare(ref TraceCursor payload)
    {
        uint metadataId = payload.U32();
        string provider = payload.Utf16();
        uint eventId = payload.U32();
        Kind kind = (provider, eventId) switch
        {
            (Runtime, 15) => Kind.BulkType,
            (Runtime, 72) => Kind.MethodDetails,
            (Runtime, 143) => Kind.MethodLoad,
            (Runtime, 152) => Kind.ModuleLoad,
            (Runtime, 298) => Kind.PgoData,
            (Rundown, 144) => Kind.MethodLoad,
            (Rundown, 153 or 154) => Kind.ModuleLoad,
            _ => Kind.Other,
        };
        if (_kinds.TryGetValue(metadataId, out Kind known) && known != kind)
        {
            throw payload.Corrupt($"metadata id {metadataId} is declared twice");
        }

        _kinds[metadataId] = kind;
    }

    /// <summary>Decodes one event.</summary>
    public void Decode(uint metadataId, ref TraceCursor payload)
    {
        Data.EventCount++;
        if (!_kinds.TryGetValue(metadataId, out Kind kind))
        {
            throw payload.Corrupt($"an event has the undeclared metadata id {metadataId}");
        }

        switch (kind)
        {
            case Kind.BulkType:
                DecodeBulkType(ref payload);
                break;
            case Kind.MethodDetails:
                DecodeMethodDetails(ref payload);
                break;
            case Kind.MethodLoad:
                DecodeMethodLoad(ref payload);
                break;
            case Kind.ModuleLoad:
                DecodeModuleLoad(ref payload);
                break;
            case Kind.PgoData:
                DecodePgoData(ref payload);
                break;
        }
    }

    /// <summary>Joins the chunks and gives the result.</summary>
    public TraceData Finish()
    {
        foreach (ulong methodId in _pendingOrder)
        {
            if (_pending[methodId].Join() is { } whole)
            {
                Data.PgoData.Add(whole);
            }
            else
            {
                Data.IncompletePgoData++;
            }
        }

        return Data;
    }

    private void DecodeBulkType(ref TraceCursor payload)
    {
        uint count = payload.U32();
        payload.U16();
        for (uint i = 0; i < count; i++)
        {
            ulong typeId = payload.U64();
            ulong moduleId = payload.U64();
            uint token = payload.U32();
            uint flags = payload.U32();
            byte elementType = payload.U8();
            payload.Utf16();
            ulong[] parameters = payload.Ids(payload.U32());
            Data.Types[typeId] = new TraceType(moduleId, token, flags, elementType, parameters);
        }
    }

    private void DecodeMethodDetails(ref TraceCursor payload)
    {
        ulong methodId = payload.U64();
        ulong typeId = payload.U64();
        uint token = payload.U32();
        uint count = payload.U32();
        payload.U64();
        Data.Methods[methodId] = new TraceMethod(typeId, token, payload.Ids(count));
    }

    private void DecodeMethodLoad(ref TraceCursor payload)
    {
        ulong methodId = payload.U64();
        ulong moduleId = payload.U64();
        payload.U64();
        payload.U32();
        uint token = payload.U32();
        uint flags = payload.U32();
        Data.MethodLoads[methodId] = new TraceMethodLoad(moduleId, token, flags, payload.Utf16(), payload.Utf16(), payload.Utf16());
    }

    private void DecodeModuleLoad(ref TraceCursor payload)
    {
        ulong moduleId = payload.U64();
        payload.U64();
        payload.U64();
        string path = payload.Utf16();
        if (path.Length > 0 || !Data.Modules.ContainsKey(moduleId))
        {
            Data.Modules[moduleId] = path;
        }
    }

    private void DecodePgoData(ref TraceCursor payload)
    {
        payload.U16();
        uint chunk = payload.U32();
        uint size = payload.U32();
        ulong methodId = payload.U64();
        ulong moduleId = payload.U64();
        uint token = payload.U32();
        string typeName = payload.Utf16();
        string name = payload.Utf16();
        string signature = payload.Utf16();
        if (size > (uint)payload.Remaining)
        {
            throw payload.Corrupt($"instrumentation data of {size} bytes does not fit into its event");
        }

        byte[] data = payload.Take((int)size).ToArray();
        if (!_pending.TryGetValue(methodId, out Pending? pending))
        {
            pending = new Pending(new TracePgoData(methodId, moduleId, token, typeName, name, signature, []));
            _pending.Add(methodId, pending);
            _pendingOrder.Add(methodId);
        }

        if (!pending.Chunks.TryAdd(chunk & ~LastChunk, data))
        {
            throw payload.Corrupt($"chunk {chunk & ~LastChunk} of the instrumentation data of {name} appears twice");
        }

        if ((chunk & LastChunk) != 0)
        {
            pending.Last = pending.Last is null ? chunk & ~LastChunk : uint.MaxValue;
        }
    }

    private sealed class Pending(TracePgoData head)
    {
        public SortedDictionary<uint, byte[]> Chunks { get; } = [];

        public uint? Last { get; set; }

        /// <summary>The whole data, or null when a chunk is missing or the last one is not marked as such.</summary>
        public TracePgoData? Join()
        {
            bool whole = Last is uint last && last == (uint)Chunks.Count - 1 && Chunks.Keys.Max() == last;
            return whole ? head with { Data = [.. Chunks.Values.SelectMany(bytes => bytes)] } : null;
        }
    }
}
