using Xunit.Sdk;
using Xunit.v3;

// The tests look into their own process, where sockets of another test would come and go.
[assembly: Parallelization(Mode = ParallelMode.None)]
