using Cinder;

const int StackBytes = 512 << 20;

var invocation = CommandLine.Parse(args);
if (invocation.ExitCode is { } code)
{
    return code;
}

// A thread of our own: Python recursion through native code needs more stack than the main thread has.
var result = 0;
var thread = new Thread(() => result = Session.Run(invocation), StackBytes);
thread.Start();
thread.Join();
return result;
