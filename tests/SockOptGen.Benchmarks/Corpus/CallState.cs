namespace SockOptGen.Benchmarks.Corpus;

/// <summary>What became of a label.</summary>
internal enum CallState
{
    /// <summary>The repository or the file is not there.</summary>
    Missing,

    /// <summary>The line has no such call: an initializer, a declaration, or another commit.</summary>
    NoCall,

    /// <summary>The line is cut out by the preprocessor.</summary>
    NotCompiled,

    /// <summary>The compiler does not know what is called: a package is missing.</summary>
    Unbound,

    /// <summary>The compiler knows what is called.</summary>
    Bound,
}
