using System.Buffers.Binary;

namespace Cinder.Runtime;

/// <summary>
/// The handler of fatal signals, in machine code: it runs on the thread's alternate stack, and no managed code may run there. It asks the
/// handler of the .NET runtime first, which turns some faults of managed code into exceptions. When that one gives up, it puts the
/// signal's default action back, and so it shows: then the thread that waits is woken to write the report, and the process dies of the
/// signal.
/// </summary>
internal static unsafe class FaultHandlerCode
{
    private const int BlockOffset = 16;

    internal static nint Build(FaultBlock* block)
    {
        Span<byte> code =
        [
            0x55,                                       //         push rbp
            0x48, 0x89, 0xE5,                           //         mov rbp, rsp
            0x53,                                       //         push rbx
            0x41, 0x54,                                 //         push r12
            0x48, 0x81, 0xEC, 0xA0, 0x00, 0x00, 0x00,   //         sub rsp, 160
            0x48, 0xBB, 0, 0, 0, 0, 0, 0, 0, 0,         //         mov rbx, block
            0x41, 0x89, 0xFC,                           //         mov r12d, edi
            0x4A, 0x8B, 0x44, 0xE3, 0x28,               //         mov rax, [rbx + r12 * 8 + Previous]
            0x48, 0x85, 0xC0,                           //         test rax, rax
            0x74, 0x25,                                 //         je report
            0xFF, 0xD0,                                 //         call rax
            0xB8, 0x0D, 0x00, 0x00, 0x00,               //         mov eax, rt_sigaction
            0x44, 0x89, 0xE7,                           //         mov edi, r12d
            0x31, 0xF6,                                 //         xor esi, esi
            0x48, 0x89, 0xE2,                           //         mov rdx, rsp
            0x41, 0xBA, 0x08, 0x00, 0x00, 0x00,         //         mov r10d, 8
            0x0F, 0x05,                                 //         syscall
            0x48, 0x8B, 0x04, 0x24,                     //         mov rax, [rsp]
            0x48, 0x3B, 0x43, 0x10,                     //         cmp rax, [rbx + Self]
            0x0F, 0x84, 0x91, 0x00, 0x00, 0x00,         //         je done
            0xB8, 0x01, 0x00, 0x00, 0x00,               // report: mov eax, 1
            0x87, 0x43, 0x08,                           //         xchg [rbx + Busy], eax
            0x85, 0xC0,                                 //         test eax, eax
            0x75, 0x3F,                                 //         jne die
            0x44, 0x89, 0x63, 0x0C,                     //         mov [rbx + Signal], r12d
            0xC7, 0x03, 0x01, 0x00, 0x00, 0x00,         //         mov dword [rbx + Request], Report
            0x48, 0x89, 0xDF,                           //         mov rdi, rbx
            0xBE, 0x81, 0x00, 0x00, 0x00,               //         mov esi, FUTEX_WAKE_PRIVATE
            0xBA, 0x01, 0x00, 0x00, 0x00,               //         mov edx, 1
            0xB8, 0xCA, 0x00, 0x00, 0x00,               //         mov eax, futex
            0x0F, 0x05,                                 //         syscall
            0x83, 0x7B, 0x04, 0x00,                     // wait:   cmp dword [rbx + Done], 0
            0x75, 0x1B,                                 //         jne die
            0x48, 0x8D, 0x7B, 0x04,                     //         lea rdi, [rbx + Done]
            0xBE, 0x80, 0x00, 0x00, 0x00,               //         mov esi, FUTEX_WAIT_PRIVATE
            0x31, 0xD2,                                 //         xor edx, edx
            0x4C, 0x8D, 0x53, 0x18,                     //         lea r10, [rbx + Seconds]
            0xB8, 0xCA, 0x00, 0x00, 0x00,               //         mov eax, futex
            0x0F, 0x05,                                 //         syscall
            0x83, 0xF8, 0x92,                           //         cmp eax, -ETIMEDOUT
            0x75, 0xDF,                                 //         jne wait
            0x31, 0xC0,                                 // die:    xor eax, eax
            0x48, 0x89, 0x04, 0x24,                     //         mov [rsp], rax
            0x48, 0x89, 0x44, 0x24, 0x08,               //         mov [rsp + 8], rax
            0x48, 0x89, 0x44, 0x24, 0x10,               //         mov [rsp + 16], rax
            0x48, 0x89, 0x44, 0x24, 0x18,               //         mov [rsp + 24], rax
            0x44, 0x89, 0xE7,                           //         mov edi, r12d
            0x48, 0x89, 0xE6,                           //         mov rsi, rsp
            0x31, 0xD2,                                 //         xor edx, edx
            0x41, 0xBA, 0x08, 0x00, 0x00, 0x00,         //         mov r10d, 8
            0xB8, 0x0D, 0x00, 0x00, 0x00,               //         mov eax, rt_sigaction
            0x0F, 0x05,                                 //         syscall
            0xB8, 0xBA, 0x00, 0x00, 0x00,               //         mov eax, gettid
            0x0F, 0x05,                                 //         syscall
            0x89, 0xC6,                                 //         mov esi, eax
            0xB8, 0x27, 0x00, 0x00, 0x00,               //         mov eax, getpid
            0x0F, 0x05,                                 //         syscall
            0x89, 0xC7,                                 //         mov edi, eax
            0x44, 0x89, 0xE2,                           //         mov edx, r12d
            0xB8, 0xEA, 0x00, 0x00, 0x00,               //         mov eax, tgkill
            0x0F, 0x05,                                 //         syscall
            0x48, 0x81, 0xC4, 0xA0, 0x00, 0x00, 0x00,   // done:   add rsp, 160
            0x41, 0x5C,                                 //         pop r12
            0x5B,                                       //         pop rbx
            0x5D,                                       //         pop rbp
            0xC3,                                       //         ret
        ];
        BinaryPrimitives.WriteInt64LittleEndian(code[BlockOffset..], (long)block);
        var page = OsMemory.Reserve(OsMemory.PageSize);
        code.CopyTo(new Span<byte>(page, OsMemory.PageSize));
        return OsMemory.TryMakeExecutable(page, OsMemory.PageSize) ? (nint)page : throw new PlatformNotSupportedException("the system does not allow generated code");
    }
}
