using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using ContactCenter.Domain;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">Most items, 1 to 200; 50 when left out.</param>
/// <param name="Cursor">Value of <c>next</c> from the part before; opaque.</param>
public readonly record struct PageRequest(
    [property: FromQuery(Name = "limit"), Description("Most items, 1 to 200; 50 when left out.")] int? Limit,
    [property: FromQuery(Name = "cursor"), Description("Value of next from the part before; opaque.")] string? Cursor)
{
    private const int MaxLimit = 200;
    private const int StandardLimit = 50;
    private const int MaxCursor = 1000;

    /// <summary>How many items are wanted.</summary>
    public int Count => Limit ?? StandardLimit;

    /// <summary>Why the request cannot be served, or null.</summary>
    /// <param name="position">What the cursor says, when there is one.</param>
    internal Refusal? Check(out string? position)
    {
        position = null;
        if (Limit is < 1 or > MaxLimit)
        {
            return new("invalid-limit", $"limit is 1 to {MaxLimit}.", "limit");
        }

        if (string.IsNullOrEmpty(Cursor))
        {
            return null;
        }

        if (Cursor.Length > MaxCursor || !Base64Url.IsValid(Cursor))
        {
            return BadCursor;
        }

        position = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Cursor));
        return null;
    }

    /// <summary>Refuses a cursor that we did not make.</summary>
    internal static Refusal BadCursor => new("invalid-cursor", "Give the value of next as it was, or begin anew without a cursor.", "cursor");

    /// <summary>Makes the value of <c>next</c>.</summary>
    internal static string CursorOf(string position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));
}
