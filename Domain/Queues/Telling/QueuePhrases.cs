using System.Collections.Frozen;
using System.Globalization;

namespace ContactCenter.Domain.Queues.Telling;

/// <summary>What those who wait are told of their place and their wait, in one language.</summary>
public sealed class QueuePhrases
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly FrozenDictionary<string, QueuePhrases> All = new Dictionary<string, QueuePhrases>(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = new("Sie sind als Nächster an der Reihe.", "Sie sind an Position {0} der Warteschlange.", "Die voraussichtliche Wartezeit beträgt weniger als eine Minute.", "Die voraussichtliche Wartezeit beträgt etwa {0} Minuten.", "Die voraussichtliche Wartezeit beträgt mehr als eine Stunde."),
        ["en"] = new("You are next in line.", "You are number {0} in the queue.", "The expected wait is less than a minute.", "The expected wait is about {0} minutes.", "The expected wait is more than an hour."),
        ["es"] = new("Usted es el siguiente.", "Usted ocupa el puesto {0} de la cola.", "El tiempo de espera estimado es inferior a un minuto.", "El tiempo de espera estimado es de unos {0} minutos.", "El tiempo de espera estimado es superior a una hora."),
        ["fr"] = new("Vous êtes le prochain.", "Vous êtes en position {0} dans la file.", "Le temps d'attente estimé est inférieur à une minute.", "Le temps d'attente estimé est d'environ {0} minutes.", "Le temps d'attente estimé est supérieur à une heure."),
        ["it"] = new("Lei è il prossimo.", "Lei è in posizione {0} nella coda.", "L'attesa prevista è inferiore a un minuto.", "L'attesa prevista è di circa {0} minuti.", "L'attesa prevista è superiore a un'ora."),
        ["nl"] = new("U bent als volgende aan de beurt.", "U bent nummer {0} in de wachtrij.", "De verwachte wachttijd is minder dan een minuut.", "De verwachte wachttijd is ongeveer {0} minuten.", "De verwachte wachttijd is meer dan een uur."),
        ["pt"] = new("É o próximo a ser atendido.", "Está na posição {0} da fila.", "O tempo de espera previsto é inferior a um minuto.", "O tempo de espera previsto é de cerca de {0} minutos.", "O tempo de espera previsto é superior a uma hora."),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly string _next;
    private readonly string _position;
    private readonly string _soon;
    private readonly string _minutes;
    private readonly string _long;

    private QueuePhrases(string next, string position, string soon, string minutes, string tooLong) =>
        (_next, _position, _soon, _minutes, _long) = (next, position, soon, minutes, tooLong);

    /// <summary>Languages that there are phrases for, without regions.</summary>
    public static IEnumerable<string> Languages => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The phrases of a language (BCP-47, its region does not matter); null: there are none.</summary>
    public static QueuePhrases? Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return All.GetValueOrDefault(dash < 0 ? language : language[..dash]);
    }

    /// <summary>The place, from 1.</summary>
    public string Position(int position) => position <= 1 ? _next : string.Format(CultureInfo.InvariantCulture, _position, position);

    /// <summary>The expected wait, in whole minutes rounded up.</summary>
    public string Wait(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(1) ? _soon
        : wait > Longest ? _long
        : string.Format(CultureInfo.InvariantCulture, _minutes, Math.Max(2, (int)Math.Ceiling(wait.TotalMinutes)));
}
