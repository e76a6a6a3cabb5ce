using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;

namespace ContactCenter.Grains.Dialling;

/// <summary>What became of a <see cref="DialWish"/>.</summary>
/// <param name="Verdict">Whether it may be dialled, and which number.</param>
/// <param name="CallerId">The number that the callee sees; null: left to the platform.</param>
internal readonly record struct DialDecision(DialVerdict Verdict, PhoneNumber? CallerId);
