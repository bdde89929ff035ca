using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cinder.Profiles;

/// <summary>A method that a call site reaches, with its part of the site's count.</summary>
internal readonly record struct CallTarget(MethodKey Callee, ulong Count);

/// <summary>
/// Finds what the call sites of one method instance reach. Input: a call instruction and how often it ran. Output: the
/// targets in shared form: one for a direct call, those of the histogram for a virtual or delegate call.
/// </summary>
internal sealed class CallTargets
{
    private readonly TypeSystem _types;
    private readonly AssemblyFile _file;
    private readonly byte[] _il;
    private readonly ImmutableArray<TypeNode> _typeArguments;
    private readonly ImmutableArray<TypeNode> _methodArguments;
    private readonly ILookup<int, Histogram> _histograms;

    /// <exception cref="BadImageFormatException">The method's arguments are no types.</exception>
    public CallTargets(TypeSystem types, AssemblyFile file, byte[] il, MethodProfile method)
    {
        _types = types;
        _file = file;
        _il = il;
        _histograms = method.Histograms.ToLookup(histogram => histogram.Offset);
        if (!TypeTextParser.TryParseList(method.Key.TypeArguments, out _typeArguments)
            || !TypeTextParser.TryParseList(method.Key.MethodArguments, out _methodArguments))
        {
            throw new BadImageFormatException("generic arguments that are no types");
        }
    }

    /// <summary>The targets of a call.</summary>
    /// <param name="call">A call, callvirt or newobj instruction.</param>
    /// <param name="constraint">The type of a constrained prefix before it, if any.</param>
    /// <param name="count">How often the instruction ran.</param>
    /// <exception cref="BadImageFormatException">The metadata is not valid.</exception>
    public IReadOnlyList<CallTarget> Of(IlInstruction call, EntityHandle? constraint, ulong count)
    {
        Histogram? methods = _histograms[call.Offset].FirstOrDefault(histogram => histogram.Kind == HistogramKind.Methods);
        if (methods is not null)
        {
            return Shares(methods, count, value => MethodKey.TryParse(value, out MethodKey? key) ? key : null);
        }

        MethodReferenceText reference = _file.MethodOf(MetadataTokens.EntityHandle(call.Operand(_il)));
        ImmutableArray<TypeNode> methodArguments = [.. reference.MethodArguments.Select(Substitute)];
        if (_types.Load(Substitute(reference.Owner)) is not { } owner || _types.Find(owner, reference.Name, reference.Signature) is not { } declared)
        {
            return [];
        }

        // On a value type a constrained call is exact; on a reference type it is the call as written.
        if (constraint is { } token && Substitute(_file.Types.FromHandle(token)) is { } constrained && _types.IsValueType(constrained))
        {
            return _types.Load(constrained) is { } exact && _types.Implementation(exact, declared) is { } target
                ? [new CallTarget(_types.KeyOf(target, methodArguments), count)]
                : [];
        }

        bool isVirtual = call.OpCode == OpCodes.Callvirt
            && (declared.Definition.Attributes & (MethodAttributes.Virtual | MethodAttributes.Final)) == MethodAttributes.Virtual
            && (declared.Type.Definition.Attributes & TypeAttributes.Sealed) == 0;
        if (isVirtual && _histograms[call.Offset].FirstOrDefault(histogram => histogram.Kind == HistogramKind.Types) is { } types)
        {
            return Shares(types, count, value => TypeTextParser.TryParse(value, out TypeNode? type)
                && _types.Load(type) is { } exact
                && _types.Implementation(exact, declared) is { } target
                    ? _types.KeyOf(target, methodArguments)
                    : null);
        }

        return declared.HasBody ? [new CallTarget(_types.KeyOf(declared, methodArguments), count)] : [];
    }

    private TypeNode Substitute(TypeNode type) => type.Substitute(_typeArguments, _methodArguments);

    private static CallTarget[] Shares(Histogram histogram, ulong count, Func<string, MethodKey?> targetOf)
    {
        ulong[] shares = HistogramBuilder.Apportion([.. histogram.Entries.Select(entry => entry.Count)], count);
        return
        [
            .. histogram.Entries.Select((entry, i) => (Target: entry.Value == Histogram.Unknown ? null : targetOf(entry.Value), Share: shares[i]))
                .Where(pair => pair.Target is not null)
                .GroupBy(pair => pair.Target!)
                .Select(group => new CallTarget(group.Key, group.Aggregate(0UL, (sum, pair) => Saturating.Add(sum, pair.Share)))),
        ];
    }
}
