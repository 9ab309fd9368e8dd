namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Tests that do not run at the same time: a few options (MRT_ASSERT, …) belong to the whole system.</summary>
[CollectionDefinition(Name)]
public class SystemWide
{
    public const string Name = "system-wide options";
}
