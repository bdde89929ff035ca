using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// The inner loops of long arithmetic, in machine code: C# reaches neither the carry flag nor, on the portable instruction set,
/// the 128-bit product. Counts may be zero where not said otherwise; results may lie where an operand lies, at the same address.
/// </summary>
internal static unsafe class LimbKernels
{
    private static readonly Table Entries = Load();

    /// <summary>r = a + b of n limbs.</summary>
    /// <returns>The carry.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Add(ulong* r, ulong* a, ulong* b, nint n) => Entries.Add(r, a, b, n);

    /// <summary>r = a - b of n limbs.</summary>
    /// <returns>The borrow.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Subtract(ulong* r, ulong* a, ulong* b, nint n) => Entries.Subtract(r, a, b, n);

    /// <summary>r = a · factor + carry, for a of n limbs.</summary>
    /// <returns>The limb that follows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Multiply(ulong* r, ulong* a, nint n, ulong factor, ulong carry) => Entries.Multiply(r, a, n, factor, carry);

    /// <summary>r += a · factor, both of n limbs.</summary>
    /// <returns>The carry.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong AddProduct(ulong* r, ulong* a, nint n, ulong factor) => Entries.AddProduct(r, a, n, factor);

    /// <summary>r -= a · factor, both of n limbs.</summary>
    /// <returns>The borrow.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong SubtractProduct(ulong* r, ulong* a, nint n, ulong factor) => Entries.SubtractProduct(r, a, n, factor);

    /// <summary>r = a · b, row by row; neither count is zero, and r overlaps neither factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MultiplyRows(ulong* r, ulong* a, nint na, ulong* b, nint nb) => Entries.MultiplyRows(r, a, na, b, nb);

    /// <summary>q = (remainder · 2^(64 n) + a) / divisor, for a of n limbs and a remainder below the divisor.</summary>
    /// <returns>The remainder.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Divide(ulong* q, ulong* a, nint n, ulong divisor, ulong remainder) => Entries.Divide(q, a, n, divisor, remainder);

    /// <summary>a modulo a limb.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Remainder(ulong* a, nint n, ulong divisor) => Entries.Remainder(a, n, divisor);

    /// <summary>a · b modulo m, for factors below m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong MultiplyModulo(ulong a, ulong b, ulong m) => Entries.MultiplyModulo(a, b, m);

    /// <summary>The high half of a product, and the low one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong MultiplyWide(ulong a, ulong b, ulong* low) => Entries.MultiplyWide(a, b, low);

    /// <summary>
    /// A digit of a quotient from the leading limbs of dividend and divisor, whose first bit is set (Knuth's step D3): right, or
    /// very rarely one too large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong EstimateQuotient(ulong u2, ulong u1, ulong u0, ulong v1, ulong v0) => Entries.EstimateQuotient(u2, u1, u0, v1, v0);

    private static Table Load()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new PlatformNotSupportedException("long arithmetic supports x64 processors only");
        }

        var page = OsMemory.Reserve(OsMemory.PageSize);
        var at = page;
        var table = new Table
        {
            Add = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, ulong*, nint, ulong>)Place(AddCode, ref at),
            Subtract = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, ulong*, nint, ulong>)Place(SubtractCode, ref at),
            Multiply = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong, ulong>)Place(MultiplyCode, ref at),
            AddProduct = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong>)Place(AddProductCode, ref at),
            SubtractProduct = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong>)Place(SubtractProductCode, ref at),
            MultiplyRows = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong*, nint, void>)Place(MultiplyRowsCode, ref at),
            Divide = (delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong, ulong>)Place(DivideCode, ref at),
            Remainder = (delegate* unmanaged[SuppressGCTransition]<ulong*, nint, ulong, ulong>)Place(RemainderCode, ref at),
            MultiplyModulo = (delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong, ulong>)Place(MultiplyModuloCode, ref at),
            MultiplyWide = (delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong*, ulong>)Place(MultiplyWideCode, ref at),
            EstimateQuotient = (delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong, ulong, ulong, ulong>)Place(EstimateQuotientCode, ref at),
        };
        return OsMemory.TryMakeExecutable(page, OsMemory.PageSize) ? table : throw new PlatformNotSupportedException("the system does not allow generated code");
    }

    private static byte* Place(ReadOnlySpan<byte> code, ref byte* at)
    {
        const int Alignment = 32;
        var start = at;
        code.CopyTo(new Span<byte>(start, code.Length));
        at = (byte*)(((nint)start + code.Length + Alignment - 1) & -Alignment);
        return start;
    }

    private static ReadOnlySpan<byte> AddCode =>
    [
        0x48, 0x89, 0xC8,       //    mov rax, rcx
        0x48, 0xC1, 0xE9, 0x02, //    shr rcx, 2
        0x83, 0xE0, 0x03,       //    and eax, 3
        0x74, 0x19,             //    jz 2
        0x4C, 0x8B, 0x06,       // 1: mov r8, [rsi]
        0x4C, 0x13, 0x02,       //    adc r8, [rdx]
        0x4C, 0x89, 0x07,       //    mov [rdi], r8
        0x48, 0x8D, 0x76, 0x08, //    lea rsi, [rsi+8]
        0x48, 0x8D, 0x52, 0x08, //    lea rdx, [rdx+8]
        0x48, 0x8D, 0x7F, 0x08, //    lea rdi, [rdi+8]
        0xFF, 0xC8,             //    dec eax
        0x75, 0xE7,             //    jnz 1
        0xE3, 0x3E,             // 2: jrcxz 4
        0x4C, 0x8B, 0x06,       // 3: mov r8, [rsi]
        0x4C, 0x8B, 0x4E, 0x08, //    mov r9, [rsi+8]
        0x4C, 0x8B, 0x56, 0x10, //    mov r10, [rsi+16]
        0x4C, 0x8B, 0x5E, 0x18, //    mov r11, [rsi+24]
        0x4C, 0x13, 0x02,       //    adc r8, [rdx]
        0x4C, 0x13, 0x4A, 0x08, //    adc r9, [rdx+8]
        0x4C, 0x13, 0x52, 0x10, //    adc r10, [rdx+16]
        0x4C, 0x13, 0x5A, 0x18, //    adc r11, [rdx+24]
        0x4C, 0x89, 0x07,       //    mov [rdi], r8
        0x4C, 0x89, 0x4F, 0x08, //    mov [rdi+8], r9
        0x4C, 0x89, 0x57, 0x10, //    mov [rdi+16], r10
        0x4C, 0x89, 0x5F, 0x18, //    mov [rdi+24], r11
        0x48, 0x8D, 0x76, 0x20, //    lea rsi, [rsi+32]
        0x48, 0x8D, 0x52, 0x20, //    lea rdx, [rdx+32]
        0x48, 0x8D, 0x7F, 0x20, //    lea rdi, [rdi+32]
        0x48, 0xFF, 0xC9,       //    dec rcx
        0x75, 0xC2,             //    jnz 3
        0x0F, 0x92, 0xC0,       // 4: setc al
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> SubtractCode =>
    [
        0x48, 0x89, 0xC8,       //    mov rax, rcx
        0x48, 0xC1, 0xE9, 0x02, //    shr rcx, 2
        0x83, 0xE0, 0x03,       //    and eax, 3
        0x74, 0x19,             //    jz 2
        0x4C, 0x8B, 0x06,       // 1: mov r8, [rsi]
        0x4C, 0x1B, 0x02,       //    sbb r8, [rdx]
        0x4C, 0x89, 0x07,       //    mov [rdi], r8
        0x48, 0x8D, 0x76, 0x08, //    lea rsi, [rsi+8]
        0x48, 0x8D, 0x52, 0x08, //    lea rdx, [rdx+8]
        0x48, 0x8D, 0x7F, 0x08, //    lea rdi, [rdi+8]
        0xFF, 0xC8,             //    dec eax
        0x75, 0xE7,             //    jnz 1
        0xE3, 0x3E,             // 2: jrcxz 4
        0x4C, 0x8B, 0x06,       // 3: mov r8, [rsi]
        0x4C, 0x8B, 0x4E, 0x08, //    mov r9, [rsi+8]
        0x4C, 0x8B, 0x56, 0x10, //    mov r10, [rsi+16]
        0x4C, 0x8B, 0x5E, 0x18, //    mov r11, [rsi+24]
        0x4C, 0x1B, 0x02,       //    sbb r8, [rdx]
        0x4C, 0x1B, 0x4A, 0x08, //    sbb r9, [rdx+8]
        0x4C, 0x1B, 0x52, 0x10, //    sbb r10, [rdx+16]
        0x4C, 0x1B, 0x5A, 0x18, //    sbb r11, [rdx+24]
        0x4C, 0x89, 0x07,       //    mov [rdi], r8
        0x4C, 0x89, 0x4F, 0x08, //    mov [rdi+8], r9
        0x4C, 0x89, 0x57, 0x10, //    mov [rdi+16], r10
        0x4C, 0x89, 0x5F, 0x18, //    mov [rdi+24], r11
        0x48, 0x8D, 0x76, 0x20, //    lea rsi, [rsi+32]
        0x48, 0x8D, 0x52, 0x20, //    lea rdx, [rdx+32]
        0x48, 0x8D, 0x7F, 0x20, //    lea rdi, [rdi+32]
        0x48, 0xFF, 0xC9,       //    dec rcx
        0x75, 0xC2,             //    jnz 3
        0x0F, 0x92, 0xC0,       // 4: setc al
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> MultiplyCode =>
    [
        0x48, 0x8D, 0x34, 0xD6, //    lea rsi, [rsi+rdx*8]
        0x48, 0x8D, 0x3C, 0xD7, //    lea rdi, [rdi+rdx*8]
        0x49, 0x89, 0xD1,       //    mov r9, rdx
        0x49, 0xF7, 0xD9,       //    neg r9
        0x74, 0x1A,             //    jz 2
        0x4A, 0x8B, 0x04, 0xCE, // 1: mov rax, [rsi+r9*8]
        0x48, 0xF7, 0xE1,       //    mul rcx
        0x4C, 0x01, 0xC0,       //    add rax, r8
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4A, 0x89, 0x04, 0xCF, //    mov [rdi+r9*8], rax
        0x49, 0x89, 0xD0,       //    mov r8, rdx
        0x49, 0xFF, 0xC1,       //    inc r9
        0x75, 0xE6,             //    jnz 1
        0x4C, 0x89, 0xC0,       // 2: mov rax, r8
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> AddProductCode =>
    [
        0x48, 0x8D, 0x34, 0xD6, //    lea rsi, [rsi+rdx*8]
        0x48, 0x8D, 0x3C, 0xD7, //    lea rdi, [rdi+rdx*8]
        0x45, 0x31, 0xC0,       //    xor r8d, r8d
        0x49, 0x89, 0xD1,       //    mov r9, rdx
        0x49, 0xF7, 0xD9,       //    neg r9
        0x74, 0x22,             //    jz 2
        0x4A, 0x8B, 0x04, 0xCE, // 1: mov rax, [rsi+r9*8]
        0x48, 0xF7, 0xE1,       //    mul rcx
        0x4A, 0x03, 0x04, 0xCF, //    add rax, [rdi+r9*8]
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4C, 0x01, 0xC0,       //    add rax, r8
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4A, 0x89, 0x04, 0xCF, //    mov [rdi+r9*8], rax
        0x49, 0x89, 0xD0,       //    mov r8, rdx
        0x49, 0xFF, 0xC1,       //    inc r9
        0x75, 0xDE,             //    jnz 1
        0x4C, 0x89, 0xC0,       // 2: mov rax, r8
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> SubtractProductCode =>
    [
        0x48, 0x8D, 0x34, 0xD6, //    lea rsi, [rsi+rdx*8]
        0x48, 0x8D, 0x3C, 0xD7, //    lea rdi, [rdi+rdx*8]
        0x45, 0x31, 0xC0,       //    xor r8d, r8d
        0x49, 0x89, 0xD1,       //    mov r9, rdx
        0x49, 0xF7, 0xD9,       //    neg r9
        0x74, 0x25,             //    jz 2
        0x4A, 0x8B, 0x04, 0xCE, // 1: mov rax, [rsi+r9*8]
        0x48, 0xF7, 0xE1,       //    mul rcx
        0x4E, 0x8B, 0x14, 0xCF, //    mov r10, [rdi+r9*8]
        0x49, 0x29, 0xC2,       //    sub r10, rax
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4D, 0x29, 0xC2,       //    sub r10, r8
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4E, 0x89, 0x14, 0xCF, //    mov [rdi+r9*8], r10
        0x49, 0x89, 0xD0,       //    mov r8, rdx
        0x49, 0xFF, 0xC1,       //    inc r9
        0x75, 0xDB,             //    jnz 1
        0x4C, 0x89, 0xC0,       // 2: mov rax, r8
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> MultiplyRowsCode =>
    [
        0x53,                   //    push rbx
        0x49, 0x89, 0xCA,       //    mov r10, rcx
        0x48, 0x8D, 0x34, 0xD6, //    lea rsi, [rsi+rdx*8]
        0x48, 0x8D, 0x3C, 0xD7, //    lea rdi, [rdi+rdx*8]
        0x49, 0x89, 0xD1,       //    mov r9, rdx
        0x49, 0xF7, 0xD9,       //    neg r9
        0x49, 0x8B, 0x0A,       //    mov rcx, [r10]
        0x4C, 0x89, 0xCB,       //    mov rbx, r9
        0x45, 0x31, 0xDB,       //    xor r11d, r11d
        0x48, 0x8B, 0x04, 0xDE, // 1: mov rax, [rsi+rbx*8]
        0x48, 0xF7, 0xE1,       //    mul rcx
        0x4C, 0x01, 0xD8,       //    add rax, r11
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x48, 0x89, 0x04, 0xDF, //    mov [rdi+rbx*8], rax
        0x49, 0x89, 0xD3,       //    mov r11, rdx
        0x48, 0xFF, 0xC3,       //    inc rbx
        0x75, 0xE6,             //    jnz 1
        0xEB, 0x33,             //    jmp 4
        0x49, 0x83, 0xC2, 0x08, // 2: add r10, 8
        0x48, 0x83, 0xC7, 0x08, //    add rdi, 8
        0x49, 0x8B, 0x0A,       //    mov rcx, [r10]
        0x4C, 0x89, 0xCB,       //    mov rbx, r9
        0x45, 0x31, 0xDB,       //    xor r11d, r11d
        0x48, 0x8B, 0x04, 0xDE, // 3: mov rax, [rsi+rbx*8]
        0x48, 0xF7, 0xE1,       //    mul rcx
        0x48, 0x03, 0x04, 0xDF, //    add rax, [rdi+rbx*8]
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x4C, 0x01, 0xD8,       //    add rax, r11
        0x48, 0x83, 0xD2, 0x00, //    adc rdx, 0
        0x48, 0x89, 0x04, 0xDF, //    mov [rdi+rbx*8], rax
        0x49, 0x89, 0xD3,       //    mov r11, rdx
        0x48, 0xFF, 0xC3,       //    inc rbx
        0x75, 0xDE,             //    jnz 3
        0x4C, 0x89, 0x1F,       // 4: mov [rdi], r11
        0x49, 0xFF, 0xC8,       //    dec r8
        0x75, 0xC5,             //    jnz 2
        0x5B,                   //    pop rbx
        0xC3,                   //    ret
    ];

    private static ReadOnlySpan<byte> DivideCode =>
    [
        0x49, 0x89, 0xD1,             //    mov r9, rdx
        0x4C, 0x89, 0xC2,             //    mov rdx, r8
        0x4D, 0x85, 0xC9,             //    test r9, r9
        0x74, 0x12,                   //    jz 2
        0x4A, 0x8B, 0x44, 0xCE, 0xF8, // 1: mov rax, [rsi+r9*8-8]
        0x48, 0xF7, 0xF1,             //    div rcx
        0x4A, 0x89, 0x44, 0xCF, 0xF8, //    mov [rdi+r9*8-8], rax
        0x49, 0xFF, 0xC9,             //    dec r9
        0x75, 0xEE,                   //    jnz 1
        0x48, 0x89, 0xD0,             // 2: mov rax, rdx
        0xC3,                         //    ret
    ];

    private static ReadOnlySpan<byte> RemainderCode =>
    [
        0x48, 0x89, 0xD1,             //    mov rcx, rdx
        0x31, 0xD2,                   //    xor edx, edx
        0x48, 0x85, 0xF6,             //    test rsi, rsi
        0x74, 0x0D,                   //    jz 2
        0x48, 0x8B, 0x44, 0xF7, 0xF8, // 1: mov rax, [rdi+rsi*8-8]
        0x48, 0xF7, 0xF1,             //    div rcx
        0x48, 0xFF, 0xCE,             //    dec rsi
        0x75, 0xF3,                   //    jnz 1
        0x48, 0x89, 0xD0,             // 2: mov rax, rdx
        0xC3,                         //    ret
    ];

    private static ReadOnlySpan<byte> MultiplyModuloCode =>
    [
        0x48, 0x89, 0xD1, //    mov rcx, rdx
        0x48, 0x89, 0xF8, //    mov rax, rdi
        0x48, 0xF7, 0xE6, //    mul rsi
        0x48, 0xF7, 0xF1, //    div rcx
        0x48, 0x89, 0xD0, //    mov rax, rdx
        0xC3,             //    ret
    ];

    private static ReadOnlySpan<byte> MultiplyWideCode =>
    [
        0x48, 0x89, 0xD1, //    mov rcx, rdx
        0x48, 0x89, 0xF8, //    mov rax, rdi
        0x48, 0xF7, 0xE6, //    mul rsi
        0x48, 0x89, 0x01, //    mov [rcx], rax
        0x48, 0x89, 0xD0, //    mov rax, rdx
        0xC3,             //    ret
    ];

    private static ReadOnlySpan<byte> EstimateQuotientCode =>
    [
        0x49, 0x89, 0xD1,                         //    mov r9, rdx
        0x48, 0x39, 0xCF,                         //    cmp rdi, rcx
        0x73, 0x2D,                               //    jae 4
        0x48, 0x89, 0xFA,                         //    mov rdx, rdi
        0x48, 0x89, 0xF0,                         //    mov rax, rsi
        0x48, 0xF7, 0xF1,                         //    div rcx
        0x49, 0x89, 0xC2,                         //    mov r10, rax
        0x49, 0x89, 0xD3,                         //    mov r11, rdx
        0x4C, 0x89, 0xD0,                         // 1: mov rax, r10
        0x49, 0xF7, 0xE0,                         //    mul r8
        0x4C, 0x39, 0xDA,                         //    cmp rdx, r11
        0x77, 0x07,                               //    ja 2
        0x72, 0x0D,                               //    jb 3
        0x4C, 0x39, 0xC8,                         //    cmp rax, r9
        0x76, 0x08,                               //    jbe 3
        0x49, 0xFF, 0xCA,                         // 2: dec r10
        0x49, 0x01, 0xCB,                         //    add r11, rcx
        0x73, 0xE6,                               //    jnc 1
        0x4C, 0x89, 0xD0,                         // 3: mov rax, r10
        0xC3,                                     //    ret
        0x49, 0xC7, 0xC2, 0xFF, 0xFF, 0xFF, 0xFF, // 4: mov r10, -1
        0x49, 0x89, 0xF3,                         //    mov r11, rsi
        0x49, 0x01, 0xCB,                         //    add r11, rcx
        0x73, 0xD3,                               //    jnc 1
        0xEB, 0xEB,                               //    jmp 3
    ];

    private struct Table
    {
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, ulong*, nint, ulong> Add;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, ulong*, nint, ulong> Subtract;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong, ulong> Multiply;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong> AddProduct;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong> SubtractProduct;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong*, nint, void> MultiplyRows;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, ulong*, nint, ulong, ulong, ulong> Divide;
        public delegate* unmanaged[SuppressGCTransition]<ulong*, nint, ulong, ulong> Remainder;
        public delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong, ulong> MultiplyModulo;
        public delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong*, ulong> MultiplyWide;
        public delegate* unmanaged[SuppressGCTransition]<ulong, ulong, ulong, ulong, ulong, ulong> EstimateQuotient;
    }
}
