namespace Cinder.Generators.Builtins;

/// <summary>What a native class became; compares by value, so that an edit elsewhere generates nothing anew.</summary>
internal readonly struct NativeSource : IEquatable<NativeSource>
{
    public NativeSource(string file, string text, string className, string key, string? doc, bool isModule)
    {
        File = file;
        Text = text;
        ClassName = className;
        Key = key;
        Doc = doc;
        IsModule = isModule;
    }

    public string File { get; }

    public string Text { get; }

    /// <summary>Fully qualified C# name.</summary>
    public string ClassName { get; }

    /// <summary>Member of BuiltinType, or the module's Python name.</summary>
    public string Key { get; }

    public string? Doc { get; }

    public bool IsModule { get; }

    public bool Equals(NativeSource other) => Text == other.Text && ClassName == other.ClassName && Key == other.Key && Doc == other.Doc;

    public override bool Equals(object? obj) => obj is NativeSource other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
