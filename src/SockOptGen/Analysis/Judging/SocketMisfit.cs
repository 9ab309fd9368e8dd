using SockOptGen.Analysis.Options;

namespace SockOptGen.Analysis.Judging;

/// <summary>Whether the socket of a call, where it is seen, can have an option of .NET at all.</summary>
internal static class SocketMisfit
{
    /// <summary>Why none of <paramref name="options"/> is for the socket of <paramref name="call"/>; null where one is, or the socket is
    /// not seen.</summary>
    public static (string Wanted, string Actual)? OfAll(JudgedCall call, IEnumerable<DotnetOption> options)
    {
        (string, string)? first = null;
        foreach (var option in options)
        {
            if (Of(call, option) is not { } misfit)
            {
                return null;
            }

            first ??= misfit;
        }

        return first;
    }

    /// <summary>Why <paramref name="option"/> is not for the socket of <paramref name="call"/>; null where it is, or the socket is not
    /// seen.</summary>
    public static (string Wanted, string Actual)? Of(JudgedCall call, DotnetOption option)
    {
        if (call.Written.Socket is not { } socket || call.Project.Sockets.KindOf(socket) is not { } facts)
        {
            return null;
        }

        foreach (var platform in call.Platforms)
        {
            if (facts.Misfit(option.Level.Sockets[platform]) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }
}
