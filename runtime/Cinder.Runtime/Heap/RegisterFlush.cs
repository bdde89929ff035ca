using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Runs a callback below a frame that holds all callee-saved registers, so that a scan of the stack from that frame upwards
/// sees every reference of every caller. A callback and not a copy of the registers: a call stub between the caller and the
/// copying code could save a register, and restore it after the copy was made.
/// </summary>
internal sealed unsafe class RegisterFlush : IDisposable
{
    private byte* _code;

    public RegisterFlush()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new PlatformNotSupportedException("the collector supports x64 processors only");
        }

        ReadOnlySpan<byte> code =
        [
            0x55,                   // push rbp
            0x53,                   // push rbx
            0x41, 0x54,             // push r12
            0x41, 0x55,             // push r13
            0x41, 0x56,             // push r14
            0x41, 0x57,             // push r15
            0x48, 0x83, 0xEC, 0x08, // sub rsp, 8
            0x48, 0x89, 0xF0,       // mov rax, rsi
            0x48, 0x89, 0xE6,       // mov rsi, rsp
            0xFF, 0xD0,             // call rax
            0x48, 0x83, 0xC4, 0x08, // add rsp, 8
            0x41, 0x5F,             // pop r15
            0x41, 0x5E,             // pop r14
            0x41, 0x5D,             // pop r13
            0x41, 0x5C,             // pop r12
            0x5B,                   // pop rbx
            0x5D,                   // pop rbp
            0xC3,                   // ret
        ];
        _code = OsMemory.Reserve(OsMemory.PageSize);
        code.CopyTo(new Span<byte>(_code, OsMemory.PageSize));
        if (!OsMemory.TryMakeExecutable(_code, OsMemory.PageSize))
        {
            throw new PlatformNotSupportedException("the system does not allow generated code");
        }
    }

    /// <summary>Calls <paramref name="callback"/> with <paramref name="context"/> and the stack pointer to scan from.</summary>
    public void Run(delegate* unmanaged<nint, nint, void> callback, nint context) =>
        ((delegate* unmanaged<nint, delegate* unmanaged<nint, nint, void>, void>)_code)(context, callback);

    public void Dispose()
    {
        OsMemory.Release(_code, OsMemory.PageSize);
        _code = null;
    }
}
