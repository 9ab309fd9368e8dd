namespace SockOptGen.CodeFixes.Shared;

/// <summary>Keeps what fails apart: what throws is left as it is, and everything else is fixed.</summary>
/// <remarks>`dotnet format` applies no fix at all of an id where one of them throws, in whatever file, and Visual Studio turns the provider
/// off for good.</remarks>
/// <param name="report">What else is done about it.</param>
internal sealed class Faults(Action<Exception> report)
{
    /// <summary>Nobody could do anything about it.</summary>
    public static Faults Unreported { get; } = new(static _ => { });

    /// <summary>What <paramref name="work"/> answers, or <paramref name="otherwise"/> where it fails.</summary>
    public T Isolate<T>(Func<T> work, T otherwise)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            report(fault);
            return otherwise;
        }
    }

    /// <inheritdoc cref="Isolate{T}"/>
    public async Task<T> IsolateAsync<T>(Func<Task<T>> work, T otherwise)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            report(fault);
            return otherwise;
        }
    }
}
