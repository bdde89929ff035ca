using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cinder.Generators.OpCodes;

/// <summary>
/// Reads the enum marked <c>[OpCodeTable]</c> (one <c>[Op]</c> attribute per member) and writes <c>OpCodes</c>: names, operand kinds and
/// stack effects of every opcode. The table is the only place that states them.
/// </summary>
[Generator]
public sealed class OpCodeGenerator : IIncrementalGenerator
{
    private const string TableAttribute = "Cinder.Compiler.Bytecode.OpCodeTableAttribute";
    private const string RowAttribute = "Cinder.Compiler.Bytecode.OpAttribute";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The transform yields plain text, which compares by value: an edit elsewhere re-runs nothing.
        var tables = context.SyntaxProvider.ForAttributeWithMetadataName(TableAttribute, static (_, _) => true, Transform);
        context.RegisterSourceOutput(tables, static (output, text) => output.AddSource("OpCodes.g.cs", SourceText.From(text, Encoding.UTF8)));
    }

    private static string Transform(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var rows = new List<OpCodeRow>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            cancellation.ThrowIfCancellationRequested();
            var attribute = field.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == RowAttribute);
            if (attribute is null)
            {
                return $"#error Opcode {field.Name} has no [Op] attribute.";
            }

            rows.Add(OpCodeRow.Read(field, attribute));
        }

        return OpCodeTableWriter.Write(type, rows);
    }
}
