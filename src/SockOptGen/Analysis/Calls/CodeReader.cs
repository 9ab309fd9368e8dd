using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Reads level, option and control code arguments. Values alias, so what counts is the member that is referenced.</summary>
internal static class CodeReader
{
    /// <summary>A local that is set from a local, and so on: enough is enough.</summary>
    private const int MaxDepth = 4;

    public static CodeArgument Read(IOperation? value, KnownSymbols symbols) => value is null ? default : Read(value, value, symbols, 0);

    private static CodeArgument Read(IOperation value, IOperation argument, KnownSymbols symbols, int depth)
    {
        var inner = Unwrap(value);
        if (!value.ConstantValue.HasValue || ToNumber(value.ConstantValue.Value) is not { } number)
        {
            return depth < MaxDepth && inner is ILocalReferenceOperation local && SingleAssignment.Find(local) is { } assigned
                ? Read(assigned, argument, symbols, depth + 1)
                : CombinedCode.Of(inner) is { } combined ? new CodeArgument(CodeKind.Number, CodeEnum.None, null, combined, argument)
                : new CodeArgument(CodeKind.Unknown, CodeEnum.None, null, 0, argument);
        }

        return inner switch
        {
            IFieldReferenceOperation { Field: var field } when symbols.EnumOf(field.ContainingType) is var kind and not CodeEnum.None =>
                new CodeArgument(CodeKind.Member, kind, field.Name, number, argument),
            IFieldReferenceOperation { Field: var field } => ReadDeclaration(field, field.Type, number, argument, symbols),
            ILocalReferenceOperation { Local: var constant } => ReadDeclaration(constant, constant.Type, number, argument, symbols),
            _ => new CodeArgument(CodeKind.Number, CodeEnum.None, null, number, argument),
        };
    }

    /// <summary>
    /// What a constant was declared as. By its text, since the constant may stand in another file; that it names a member is
    /// believed only where the values agree.
    /// </summary>
    private static CodeArgument ReadDeclaration(ISymbol constant, ITypeSymbol type, int number, IOperation argument, KnownSymbols symbols)
    {
        var own = symbols.EnumOf(type);
        var value = DeclaredConstant.Of(constant);

        if (value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax })
        {
            return new CodeArgument(CodeKind.Number, CodeEnum.None, null, number, argument);
        }

        var (qualifier, name) = value switch
        {
            MemberAccessExpressionSyntax access => (LastName(access.Expression), access.Name.Identifier.ValueText),
            IdentifierNameSyntax identifier => (null, identifier.Identifier.ValueText),
            _ => (null, null),
        };
        var kind = own != CodeEnum.None ? own : KindOf(qualifier, symbols);
        return kind == CodeEnum.None
            ? new CodeArgument(CodeKind.Number, CodeEnum.None, null, number, argument)
            : name is not null && symbols.MembersWith(kind, number).Contains(name)
                ? new CodeArgument(CodeKind.Member, kind, name, number, argument)
                : own == CodeEnum.None
                    ? new CodeArgument(CodeKind.Number, CodeEnum.None, null, number, argument)
                    : new CodeArgument(CodeKind.Constant, kind, null, number, argument);
    }

    /// <summary>The enumeration of .NET that <paramref name="qualifier"/> names.</summary>
    public static CodeEnum KindOf(string? qualifier, KnownSymbols symbols) =>
        qualifier is null ? CodeEnum.None
        : qualifier == symbols.Level.Name ? CodeEnum.Level
        : qualifier == symbols.Name.Name ? CodeEnum.Name
        : qualifier == symbols.ControlCode?.Name ? CodeEnum.ControlCode
        : CodeEnum.None;

    /// <summary>The last of the names in <paramref name="expression"/>.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The outermost operation that <paramref name="operation"/> is part of.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What is behind casts and parentheses.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The 32 bits that reach the system; null where the constant is no number, or a larger one.</summary>
    public static int? ToNumber(object? constant) => constant switch
    {
        int number => number,
        uint number => unchecked((int)number),
        long and (> uint.MaxValue or < int.MinValue) => null,
        ulong and > uint.MaxValue => null,
        long or ulong or short or ushort or byte or sbyte => unchecked((int)Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
