using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The kernel's <c>struct statx</c>, the same on every architecture.</summary>
[StructLayout(LayoutKind.Sequential, Size = 256)]
internal struct FileStatus
{
    public uint Mask;
    public uint BlockSize;
    public ulong Attributes;
    public uint LinkCount;
    public uint User;
    public uint Group;
    public ushort Mode;
    public ushort Spare;
    public ulong INode;
    public ulong Size;
    public ulong Blocks;
    public ulong AttributesMask;
    public FileTime AccessTime;
    public FileTime BirthTime;
    public FileTime ChangeTime;
    public FileTime ModificationTime;
    public uint SpecialMajor;
    public uint SpecialMinor;
    public uint DeviceMajor;
    public uint DeviceMinor;

    public readonly bool IsDirectory => (Mode & 0xF000) == 0x4000;

    public readonly bool IsCharacterDevice => (Mode & 0xF000) == 0x2000;
}

/// <summary>A time of <see cref="FileStatus"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FileTime
{
    public long Seconds;
    public uint Nanoseconds;
    public int Spare;
}

/// <summary>C's <c>struct dirent</c>; the name follows at byte 19.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal unsafe struct DirectoryRecord
{
    public ulong INode;
    public long Offset;
    public ushort Length;
    public byte Type;

    public static byte* Name(DirectoryRecord* record) => (byte*)record + 19;
}

/// <summary>C's <c>struct statvfs</c> on 64-bit Linux.</summary>
[StructLayout(LayoutKind.Sequential, Size = 112)]
internal struct FileSystemStatus
{
    public ulong BlockSize;
    public ulong FragmentSize;
    public ulong Blocks;
    public ulong FreeBlocks;
    public ulong AvailableBlocks;
    public ulong Files;
    public ulong FreeFiles;
    public ulong AvailableFiles;
    public ulong Id;
    public ulong Flags;
    public ulong LongestName;
}

/// <summary>C's <c>struct winsize</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WindowSize
{
    public ushort Rows;
    public ushort Columns;
    public ushort Width;
    public ushort Height;
}

/// <summary>C's <c>struct utsname</c>: fields of 65 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Size = 6 * FieldSize)]
internal struct SystemName
{
    public const int FieldSize = 65;

    public byte First;
}

/// <summary>C's <c>struct tms</c>: ticks.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ProcessTimes
{
    public long User;
    public long System;
    public long ChildrenUser;
    public long ChildrenSystem;
}
