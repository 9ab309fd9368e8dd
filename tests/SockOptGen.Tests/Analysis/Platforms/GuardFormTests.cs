namespace SockOptGen.Tests.Analysis.Platforms;

public class GuardFormTests
{
    [Theory]
    [MemberData(nameof(Sources.Tests), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Statements), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Switches), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Locals), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Functions), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Exceptions), MemberType = typeof(Sources))]
    public Task Guard_lets_through_what_it_says(string statements) => Probes.AssertInMethodAsync(statements);

    [Theory]
    [MemberData(nameof(Sources.Values), MemberType = typeof(Sources))]
    public Task Value_is_the_constant_of_each_system(string statements) => Probes.AssertInMethodAsync(statements);
}
