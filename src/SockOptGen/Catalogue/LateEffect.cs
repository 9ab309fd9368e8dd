namespace SockOptGen.Catalogue;

/// <summary>What becomes of an option that is set too late.</summary>
internal enum LateEffect
{
    /// <summary>The system has no such limit.</summary>
    None,

    /// <summary>The call fails.</summary>
    Refused,

    /// <summary>The call succeeds and changes nothing any more.</summary>
    Ignored,

    /// <summary>One of the two: documentation only says that it is to be set before.</summary>
    Useless,
}
