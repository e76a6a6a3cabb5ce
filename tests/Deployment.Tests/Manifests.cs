using k8s;
using k8s.Models;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Deployment.Tests;

/// <summary>Kubernetes manifests of one kustomization, with those that it builds on.</summary>
internal sealed class Manifests
{
    private readonly List<object> _all = [];

    private Manifests()
    {
    }

    /// <summary>What a pod is made of: its controller's name, template and selector, and how many there are at least.</summary>
    public IReadOnlyList<(string Name, V1PodTemplateSpec Template, V1LabelSelector Selector, int Replicas)> Workloads =>
    [
        .. Of<V1Deployment>().Select(d => (d.Metadata.Name, d.Spec.Template, d.Spec.Selector, d.Spec.Replicas ?? Scaler(d.Metadata.Name)?.Spec.MinReplicas ?? 1)),
        .. Of<V1StatefulSet>().Select(s => (s.Metadata.Name, s.Spec.Template, s.Spec.Selector, s.Spec.Replicas ?? 1)),
    ];

    public IEnumerable<T> Of<T>() => _all.OfType<T>();

    /// <summary>The kustomization in a folder of <c>deploy/kubernetes</c>.</summary>
    /// <param name="name">Name of the folder.</param>
    public static Manifests Load(string name)
    {
        var manifests = new Manifests();
        manifests.Add(Folder(name));
        return manifests;
    }

    /// <summary>Files that the kustomization in a folder names.</summary>
    public static IReadOnlyList<string> Listed(string name)
    {
        var kustomization = Kustomization(name);
        return
        [
            .. Items(kustomization, "resources").Select(item => ((YamlScalarNode)item).Value!),
            .. Items(kustomization, "patches").Select(patch => ((YamlScalarNode)patch["path"]).Value!),
        ];
    }

    /// <summary>Images to which the kustomization in a folder gives a tag.</summary>
    public static IReadOnlyList<(string Name, string Tag)> Images(string name) =>
        [.. Items(Kustomization(name), "images").Select(image => (((YamlScalarNode)image["name"]).Value!, ((YamlScalarNode)image["newTag"]).Value!))];

    public static string Folder(string name) => Path.Combine(Repository.Root, "deploy", "kubernetes", name);

    /// <summary>Pods that a selector chooses.</summary>
    public IReadOnlyList<V1PodTemplateSpec> Chosen(IDictionary<string, string> labels) =>
        [.. Workloads.Select(workload => workload.Template).Where(pod => labels.All(label => pod.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value))];

    /// <summary>Pods that a selector chooses; all for an empty one.</summary>
    public IReadOnlyList<V1PodTemplateSpec> Chosen(V1LabelSelector selector)
    {
        var chosen = Chosen(selector.MatchLabels ?? new Dictionary<string, string>());
        return
        [
            .. chosen.Where(pod => (selector.MatchExpressions ?? []).All(expression =>
                expression.OperatorProperty == "In" && pod.Metadata.Labels.TryGetValue(expression.Key, out var value) && expression.Values.Contains(value))),
        ];
    }

    /// <summary>Whether a pod listens on a port, by number or name.</summary>
    public static bool Listens(V1PodTemplateSpec pod, string port) =>
        pod.Spec.Containers.SelectMany(container => container.Ports ?? []).Any(listening => listening.Name == port || $"{listening.ContainerPort}" == port);

    private V2HorizontalPodAutoscaler? Scaler(string deployment) => Of<V2HorizontalPodAutoscaler>().SingleOrDefault(scaler => scaler.Spec.ScaleTargetRef.Name == deployment);

    private void Add(string folder)
    {
        foreach (var resource in Items(Kustomization(folder), "resources").Select(item => ((YamlScalarNode)item).Value!))
        {
            var path = Path.Combine(folder, resource);
            if (Directory.Exists(path))
            {
                Add(path);
            }
            else
            {
                _all.AddRange(KubernetesYaml.LoadAllFromString(File.ReadAllText(path), strict: true));
            }
        }
    }

    private static YamlMappingNode Kustomization(string folder)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder(folder), "kustomization.yaml"))));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<YamlNode> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var items) ? ((YamlSequenceNode)items).Children : [];
}
