namespace Cinder.Runtime;

/// <summary>What happens to an unreachable object that asked to be told.</summary>
internal static unsafe class Finalizers
{
    internal static void Run(VmThread t, Ref dead)
    {
        var kind = t.KindOf(dead);
        var result = Ref.None;
        var source = dead;
        if (kind is BuiltinType.Generator or BuiltinType.Coroutine or BuiltinType.AsyncGenerator)
        {
            var generator = (GeneratorObject*)dead.Object;
            if (kind == BuiltinType.Coroutine && generator->State == (long)GeneratorState.Created)
            {
                Warnings.WarnNeverAwaited(t, dead);
                return;
            }

            if (generator->State != (long)GeneratorState.Suspended)
            {
                return;
            }

            // Only an event loop can close an asynchronous generator properly.
            var hook = kind == BuiltinType.AsyncGenerator && !AsyncGenerators.Has(generator, AsyncGeneratorFlags.Closed) ? generator->Finalizer : Ref.None;
            result = hook.IsNone ? GeneratorOps.Close(t, generator) : Op.Call1(t, hook, dead);
        }
        else if (!FileFinalizers.Postpone(t, dead))
        {
            var finalizer = TypeObject.Special(t.TypeOf(dead), Special.Del);
            if (!finalizer.IsUnbound)
            {
                result = Op.CallUnbound(t, finalizer, dead);
                source = finalizer;
            }
        }

        if (result.IsError)
        {
            Unraisable.Report(t, source);
        }
    }
}
