namespace SockOptGen.Texts;

/// <summary>How far two names are apart. The tool is compiled with this file too.</summary>
internal static class EditDistance
{
    /// <summary>How many letters have to be changed, added or removed; any number above <paramref name="most"/> where it is above that.
    /// It takes room for <paramref name="right"/> on the stack.</summary>
    public static int Between(string left, string right, int most)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            // What follows only adds to it.
            if (least > most)
            {
                return least;
            }
        }

        return row[right.Length];
    }
}
