using System.Buffers.Binary;

namespace Cinder.Runtime;

/// <summary>
/// The handler of all signals, in machine code: managed code must not run in one. It takes a note of the signal and returns. A signal
/// that comes to another thread is passed on to the one that runs Python code, whose system call it is to interrupt.
/// </summary>
internal static unsafe class SignalHandlerCode
{
    internal static nint Build(SignalBlock* block)
    {
        Span<byte> code =
        [
            0x49, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0,     //          mov r8, block
            0xB8, 0xBA, 0x00, 0x00, 0x00,           //          mov eax, gettid
            0x0F, 0x05,                             //          syscall
            0x41, 0x3B, 0x40, 0x04,                 //          cmp eax, [r8 + Thread]
            0x75, 0x18,                             //          jne forward
            0x89, 0xF8,                             //          mov eax, edi
            0x41, 0xC6, 0x44, 0x00, 0x18, 0x01,     //          mov byte [r8 + rax + Pending], 1
            0x41, 0xC7, 0x40, 0x08, 0x01, 0, 0, 0,  //          mov dword [r8 + Any], 1
            0x49, 0x8B, 0x40, 0x10,                 //          mov rax, [r8 + Breaker]
            0xC6, 0x00, 0x01,                       //          mov byte [rax], 1
            0xC3,                                   //          ret
            0x89, 0xFA,                             // forward: mov edx, edi
            0x41, 0x8B, 0x38,                       //          mov edi, [r8 + Process]
            0x41, 0x8B, 0x70, 0x04,                 //          mov esi, [r8 + Thread]
            0xB8, 0xEA, 0x00, 0x00, 0x00,           //          mov eax, tgkill
            0x0F, 0x05,                             //          syscall
            0xC3,                                   //          ret
        ];
        BinaryPrimitives.WriteInt64LittleEndian(code[2..], (long)block);
        var page = OsMemory.Reserve(OsMemory.PageSize);
        code.CopyTo(new Span<byte>(page, OsMemory.PageSize));
        return OsMemory.TryMakeExecutable(page, OsMemory.PageSize) ? (nint)page : throw new PlatformNotSupportedException("the system does not allow generated code");
    }
}
