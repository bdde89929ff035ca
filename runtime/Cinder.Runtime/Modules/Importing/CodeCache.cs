using System.Buffers.Binary;
using System.Numerics;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Serialization;

namespace Cinder.Runtime;

/// <summary>
/// Compiled code of source files, kept in <c>__pycache__</c> beside them. A file there starts with a stamp (the compiler's identity,
/// the source's time and length) and a checksum of the code; unless both are right it does not count. What it holds is proved safe
/// before it runs.
/// </summary>
internal static unsafe class CodeCache
{
    private const int IdentityBytes = 16;
    private const int StampBytes = IdentityBytes + (2 * sizeof(long));

    /// <summary>The stamp of a source file as it is now, or null when there is no such file.</summary>
    internal static byte[]? Stamp(string source)
    {
        var file = new FileInfo(source);
        if (!file.Exists)
        {
            return null;
        }

        var stamp = new byte[StampBytes];
        typeof(CodeWriter).Module.ModuleVersionId.TryWriteBytes(stamp);
        BinaryPrimitives.WriteInt64LittleEndian(stamp.AsSpan(IdentityBytes), file.LastWriteTimeUtc.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(stamp.AsSpan(IdentityBytes + sizeof(long)), file.Length);
        return stamp;
    }

    /// <summary>What is kept of a source file with the stamp, or null.</summary>
    internal static CodeObject? Read(VmThread t, string source, byte[] stamp)
    {
        var path = PathOf(t, source);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < StampBytes + sizeof(uint) || !bytes.AsSpan().StartsWith(stamp))
            {
                return null;
            }

            var body = bytes.AsSpan(StampBytes + sizeof(uint));
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(StampBytes)) != Checksum(body))
            {
                return null;
            }

            // A folder that was moved: its tracebacks would name files that are not there.
            var code = CodeReader.Read(body);
            return code.FileName == source ? code : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps the code of a source file, where that is wanted and possible.</summary>
    internal static void Write(VmThread t, string source, byte[] stamp, CodeObject code)
    {
        var unwanted = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, "dont_write_bytecode"));
        if (!unwanted.IsUnbound && Op.Truth(t, unwanted) != 0)
        {
            t.ClearPending();
            return;
        }

        var path = PathOf(t, source);
        var temporary = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var body = CodeWriter.Write(code);
            var checksum = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32LittleEndian(checksum, Checksum(body));
            File.WriteAllBytes(temporary, [.. stamp, .. checksum, .. body]);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A program runs as well from a folder that cannot be written, or on a full disk.
            Discard(temporary);
        }
    }

    // CRC-32C.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var last in bytes)
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        return ~crc;
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is not there, or cannot be removed for the reason that it could not be written.
        }
    }

    private static string PathOf(VmThread t, string source)
    {
        var path = ModuleSpecs.CachePath(source);
        return t.Vm.Options.Optimize == 0 ? path : Path.ChangeExtension(path, $"opt-{t.Vm.Options.Optimize}.pyc");
    }
}
