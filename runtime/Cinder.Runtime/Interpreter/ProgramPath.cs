namespace Cinder.Runtime;

/// <summary>Paths of the program that is run.</summary>
internal static unsafe class ProgramPath
{
    /// <summary>The path from the root, without resolving anything in it.</summary>
    internal static string Absolute(string path) => Path.IsPathRooted(path) ? path : $"{Environment.CurrentDirectory.TrimEnd('/')}/{path}";

    /// <summary>The folder that a program's own modules are in: that of the file itself when the path is a link.</summary>
    internal static string FolderOf(string file)
    {
        try
        {
            file = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        }
        catch (IOException)
        {
            // A pipe or a descriptor: no folder to speak of but the path's.
        }

        return Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";
    }

    /// <summary>Makes the folder the first of sys.path, unless -P or -I say not to.</summary>
    internal static void Insert(VmThread t, string folder)
    {
        var path = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.Path]);
        if (!t.Vm.Options.SafePath && path.IsExact(BuiltinType.List))
        {
            ListOps.Insert(t, (ListObject*)path.Object, 0, StrOps.New(t, folder));
        }
    }
}
