using Cinder;
using Cinder.Runtime;

const int LargestStack = 512 << 20;
const int SmallestStack = 8 << 20;

var invocation = CommandLine.Parse(args);
if (invocation.ExitCode is { } code)
{
    return code;
}

// A thread of our own: Python recursion through native code needs more stack than the main thread has.
var outcome = default(Outcome);
var faults = new FaultReporter();
for (var size = LargestStack; ; size /= 4)
{
    try
    {
        var thread = new Thread(
            () =>
            {
                outcome = Session.Run(invocation, faults);
                faults.End();
            },
            size);
        thread.Start();
        faults.WaitForEnd();
        thread.Join();
        break;
    }
    catch (OutOfMemoryException)
    {
        if (size / 4 < SmallestStack)
        {
            outcome = Session.Fail("not enough address space for a stack");
            break;
        }
    }
}

if (outcome.WasInterrupted)
{
    MainProgram.DieOfInterrupt();
}

return outcome.ExitCode;
