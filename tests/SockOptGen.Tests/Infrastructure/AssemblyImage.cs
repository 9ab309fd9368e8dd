using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Compilations as assemblies that a test runs or references.</summary>
internal static class AssemblyImage
{
    /// <summary>The bytes of <paramref name="compilation"/>, which has no error.</summary>
    public static byte[] Of(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success,
            string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    /// <summary>The same, loaded to be run, beside others of the same name.</summary>
    public static Assembly Load(Compilation compilation) => Assembly.Load(Of(compilation));
}
