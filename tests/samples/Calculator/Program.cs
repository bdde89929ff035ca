using Calculator;

if (args.Length != 2 || !int.TryParse(args[1], out int count))
{
    Console.Error.WriteLine("usage: calculator evaluate|sort COUNT");
    return 2;
}

switch (args[0])
{
    case "evaluate":
        Console.WriteLine(Workloads.Evaluate(count));
        return 0;
    case "sort":
        Console.WriteLine(Workloads.Sort(count));
        return 0;
    default:
        Console.Error.WriteLine($"unknown workload {args[0]}");
        return 2;
}
