namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>A service level with what it was made of.</summary>
/// <param name="Met">Numerator: contacts that met it.</param>
/// <param name="Counted">Denominator: contacts that count under the definition.</param>
/// <param name="LeftOut">Contacts that the definition leaves out. <paramref name="Counted"/> and these are all that were offered.</param>
/// <param name="Level"><paramref name="Met"/> ÷ <paramref name="Counted"/>, 0 to 1; null where nothing counts.</param>
public sealed record ServiceLevelFigures(long Met, long Counted, long LeftOut, double? Level);
