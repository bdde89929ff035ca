using System.Globalization;
using Cinder.Runtime;

namespace Cinder;

/// <summary>What <c>-X gc-report</c> prints on standard error at the end: the work and the size of both collectors.</summary>
internal static class GcReport
{
    private const double Kilobyte = 1024;

    internal static void Write(Vm vm)
    {
        var python = vm.Heap.Statistics;
        var managed = GC.GetGCMemoryInfo();
        Line($"gc: {python.Collections} collections, {python.TotalPause.TotalMilliseconds:0.00} ms in all, {python.MaxPause.TotalMilliseconds:0.00} ms at most");
        Line($"gc: {python.AllocatedBytes / Kilobyte:0} KiB allocated, {vm.Heap.UsedBytes / Kilobyte:0} KiB in use; last survivors: {python.LiveObjects} objects, {python.LiveBytes / Kilobyte:0} KiB");
        Line($"gc: runtime's own objects: {GC.CollectionCount(0)} collections, {GC.GetTotalAllocatedBytes() / Kilobyte:0} KiB allocated, {GC.GetTotalMemory(false) / Kilobyte:0} KiB in use, {managed.TotalCommittedBytes / Kilobyte:0} KiB committed, {GC.GetTotalMemory(true) / Kilobyte:0} KiB alive");
    }

    private static void Line(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
