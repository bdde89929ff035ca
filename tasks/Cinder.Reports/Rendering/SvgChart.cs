using System.Globalization;
using System.Net;
using System.Text;

namespace Cinder.Reports;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">Text beside it.</param>
/// <param name="Value">Its length.</param>
/// <param name="Interval">The confidence interval drawn over it.</param>
/// <param name="Class">CSS class that gives its colour.</param>
/// <param name="Tooltip">Text shown under the pointer and to screen readers.</param>
internal sealed record ChartBar(string Label, double Value, Interval Interval, string Class, string Tooltip);

/// <summary>
/// Horizontal bars that start at a reference value, with confidence intervals: a bar to the left is less, one to the
/// right is more. Plain SVG without script, sized by its view box.
/// </summary>
internal static class SvgChart
{
    private const int Width = 860;
    private const int LabelWidth = 190;
    private const int RowHeight = 24;
    private const int BarHeight = 14;
    private const int AxisHeight = 28;
    private const int Margin = 20;

    public static string Bars(string title, IReadOnlyList<ChartBar> bars, double reference, Func<double, string> format)
    {
        double low = Math.Min(reference, bars.Min(bar => Math.Min(bar.Value, bar.Interval.Low)));
        double high = Math.Max(reference, bars.Max(bar => Math.Max(bar.Value, bar.Interval.High)));
        double step = NiceStep(high - low);
        low = Math.Floor(low / step) * step;
        high = Math.Max(Math.Ceiling(high / step) * step, low + step);
        int height = bars.Count * RowHeight + AxisHeight;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {height}\" xmlns=\"http://www.w3.org/2000/svg\">");
        svg.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>");
        for (double tick = low; tick <= high + step / 2; tick += step)
        {
            string x = Number(X(tick));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{height - AxisHeight}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x}\" y=\"{height - 8}\">{WebUtility.HtmlEncode(format(tick))}</text>");
        }

        for (int i = 0; i < bars.Count; i++)
        {
            AppendBar(svg, bars[i], i * RowHeight);
        }

        string zero = Number(X(reference));
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"zero\" x1=\"{zero}\" x2=\"{zero}\" y1=\"0\" y2=\"{height - AxisHeight}\"/></svg>");
        return svg.ToString();

        double X(double value) => LabelWidth + (value - low) / (high - low) * (Width - LabelWidth - Margin);

        void AppendBar(StringBuilder target, ChartBar bar, int top)
        {
            double middle = top + RowHeight / 2.0;
            double left = Math.Min(X(reference), X(bar.Value));
            double length = Math.Abs(X(bar.Value) - X(reference));
            target.Append("<g><title>").Append(WebUtility.HtmlEncode(bar.Tooltip)).Append("</title>");
            target.Append(CultureInfo.InvariantCulture, $"<text class=\"label\" x=\"{LabelWidth - 10}\" y=\"{Number(middle + 4)}\">{WebUtility.HtmlEncode(bar.Label)}</text>");
            target.Append(CultureInfo.InvariantCulture, $"<rect class=\"{bar.Class}\" x=\"{Number(left)}\" y=\"{Number(middle - BarHeight / 2.0)}\" width=\"{Number(Math.Max(length, 0.5))}\" height=\"{BarHeight}\"/>");
            string from = Number(X(bar.Interval.Low));
            string to = Number(X(bar.Interval.High));
            target.Append(CultureInfo.InvariantCulture, $"<path class=\"interval\" d=\"M{from} {Number(middle - 4)}v8M{from} {Number(middle)}H{to}M{to} {Number(middle - 4)}v8\"/></g>");
        }
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that gives about six ticks.</summary>
    private static double NiceStep(double range)
    {
        if (range <= 0)
        {
            return 0.1;
        }

        double raw = range / 6;
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double factor = (raw / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return factor * magnitude;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
