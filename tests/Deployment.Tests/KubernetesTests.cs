using ContactCenter.Grains.Hosting;
using k8s;
using k8s.Models;

namespace ContactCenter.Deployment.Tests;

/// <summary>What is wrong in a manifest and an API server would find late, or never.</summary>
public sealed class KubernetesTests
{
    // What a gateway of a cluster takes before it begins to end.
    private const int NoticeSeconds = 4;

    private static readonly Dictionary<string, string> HealthPaths = new(StringComparer.Ordinal)
    {
        ["silo"] = Path.Combine("Silo", "Hosting", "SiloHost.cs"),
        ["gateway"] = Path.Combine("Gateway", "Hosting", "GatewayHealth.cs"),
        ["proxy"] = Path.Combine("Proxy", "Hosting", "ProxyHost.cs"),
    };

    public static TheoryData<string> Kustomizations => ["base", "trial"];

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_file_is_valid_and_part_of_its_kustomization(string name)
    {
        var files = Directory.EnumerateFiles(Manifests.Folder(name), "*.yaml").Select(file => Path.GetFileName(file)!).Where(file => file != "kustomization.yaml").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Manifests.Listed(name).Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.NotEmpty(KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(Manifests.Folder(name), file)), strict: true)));
    }

    [Fact]
    public void Reading_is_strict() =>
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Service\nspec:\n  selectr: {}\n", strict: true));

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_selector_chooses_pods(string name)
    {
        var manifests = Manifests.Load(name);
        Assert.All(manifests.Workloads, workload => Assert.Same(workload.Template, Assert.Single(manifests.Chosen(workload.Selector))));
        Assert.All(manifests.Of<V1Service>(), service => Assert.Single(manifests.Chosen(service.Spec.Selector)));
        Assert.All(manifests.Of<V1PodDisruptionBudget>(), budget => Assert.Single(manifests.Chosen(budget.Spec.Selector)));
        Assert.All(manifests.Of<V1NetworkPolicy>(), policy => Assert.NotEmpty(manifests.Chosen(policy.Spec.PodSelector)));
        Assert.All(
            manifests.Workloads.SelectMany(workload => workload.Template.Spec.TopologySpreadConstraints ?? [], (workload, spread) => (workload.Template, spread)),
            spread => Assert.Same(spread.Template, Assert.Single(manifests.Chosen(spread.spread.LabelSelector))));
        Assert.All(manifests.Of<V2HorizontalPodAutoscaler>(), scaler => Assert.Contains(manifests.Of<V1Deployment>(), deployment => deployment.Metadata.Name == scaler.Spec.ScaleTargetRef.Name));
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_port_is_one_on_which_the_pod_behind_it_listens(string name)
    {
        var manifests = Manifests.Load(name);
        foreach (var service in manifests.Of<V1Service>())
        {
            Assert.All(service.Spec.Ports, port => Assert.True(Manifests.Listens(manifests.Chosen(service.Spec.Selector)[0], port.TargetPort.Value), $"{service.Metadata.Name}: {port.TargetPort.Value}"));
        }

        foreach (var policy in manifests.Of<V1NetworkPolicy>())
        {
            foreach (var port in (policy.Spec.Ingress ?? []).SelectMany(rule => rule.Ports))
            {
                Assert.All(manifests.Chosen(policy.Spec.PodSelector), pod => Assert.True(Manifests.Listens(pod, port.Port.Value), $"{policy.Metadata.Name}: {port.Port.Value}"));
            }

            foreach (var rule in (policy.Spec.Egress ?? []).Where(rule => rule.To.All(to => to.PodSelector is not null)))
            {
                Assert.All(
                    rule.To.SelectMany(to => manifests.Chosen(to.PodSelector)),
                    pod => Assert.All(rule.Ports, port => Assert.True(Manifests.Listens(pod, port.Port.Value), $"{policy.Metadata.Name}: {port.Port.Value}")));
            }
        }

        foreach (var backend in manifests.Of<V1Ingress>().SelectMany(ingress => ingress.Spec.Rules).SelectMany(rule => rule.Http.Paths).Select(path => path.Backend.Service))
        {
            Assert.Contains(manifests.Of<V1Service>().Single(service => service.Metadata.Name == backend.Name).Spec.Ports, port => port.Name == backend.Port.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Whoever_may_be_spoken_to_may_be_heard(string name)
    {
        // Both ends of a way are closed unless opened: a policy of one end alone opens nothing.
        var manifests = Manifests.Load(name);
        var ways = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in manifests.Of<V1NetworkPolicy>())
        {
            foreach (var rule in policy.Spec.Egress ?? [])
            {
                ways.UnionWith(from pod in manifests.Chosen(policy.Spec.PodSelector)
                               from to in rule.To.Where(to => to.PodSelector is not null).SelectMany(to => manifests.Chosen(to.PodSelector))
                               from port in rule.Ports
                               select $"{App(pod)} > {App(to)}:{Number(to, port.Port.Value)}");
            }
        }

        var heard = from policy in manifests.Of<V1NetworkPolicy>()
                    from rule in policy.Spec.Ingress ?? []
                    from pod in manifests.Chosen(policy.Spec.PodSelector)
                    from @from in rule.FromProperty.Where(peer => peer.PodSelector is not null).SelectMany(peer => manifests.Chosen(peer.PodSelector))
                    from port in rule.Ports
                    select $"{App(@from)} > {App(pod)}:{Number(pod, port.Port.Value)}";
        Assert.Equal(ways.Order(StringComparer.Ordinal), heard.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_container_is_probed_where_it_answers(string name)
    {
        foreach (var (workload, template, _, _) in Manifests.Load(name).Workloads)
        {
            foreach (var container in template.Spec.Containers)
            {
                V1Probe?[] probes = [container.StartupProbe, container.ReadinessProbe, container.LivenessProbe];
                Assert.All(probes, Assert.NotNull);
                Assert.All(
                    probes.Select(probe => probe!.HttpGet?.Port ?? probe.TcpSocket?.Port).Where(port => port is not null),
                    port => Assert.True(Manifests.Listens(template, port!.Value)));
                Assert.All(
                    probes.Select(probe => probe!.HttpGet).Where(get => get is not null),
                    get => Assert.Contains($"\"{get!.Path}\"", Repository.Text(HealthPaths[workload]), StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Voluntary_disruption_leaves_somebody_and_stops_nobodys_upgrade(string name)
    {
        var manifests = Manifests.Load(name);
        foreach (var budget in manifests.Of<V1PodDisruptionBudget>())
        {
            var workload = manifests.Workloads.Single(workload => manifests.Chosen(budget.Spec.Selector).Contains(workload.Template));
            Assert.InRange(int.Parse(budget.Spec.MaxUnavailable.Value, System.Globalization.CultureInfo.InvariantCulture), 1, workload.Replicas - 1);
        }
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Pods_are_not_killed_before_they_had_the_time_to_end(string name) => Assert.All(
        Manifests.Load(name).Workloads.Where(workload => HealthPaths.ContainsKey(workload.Name)),
        workload => Assert.True(
            workload.Template.Spec.TerminationGracePeriodSeconds
            > (workload.Template.Spec.Containers.Max(container => container.Lifecycle?.PreStop?.Sleep?.Seconds) ?? 0) + NoticeSeconds + new DrainOptions().FinishSeconds));

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_setting_is_one_that_a_program_reads(string name)
    {
        var manifests = Manifests.Load(name);
        var settings = manifests.Workloads.SelectMany(workload => workload.Template.Spec.Containers).SelectMany(container => container.Env ?? []).Select(variable => variable.Name)
            .Concat(manifests.Of<V1ConfigMap>().SelectMany(map => map.Data.Keys))
            .Concat(manifests.Of<V1Secret>().SelectMany(secret => secret.StringData.Keys))
            .Concat(((V1ConfigMap)KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(Manifests.Folder("trial"), "settings.yaml")), strict: true).Single()).Data.Keys);
        Assert.All(settings, setting => Assert.True(KnownSettings.Has(setting), setting));
    }

    [Fact]
    public void Silos_listen_on_the_ports_that_they_open()
    {
        var silo = Manifests.Load("base").Workloads.Single(workload => workload.Name == "silo").Template.Spec.Containers.Single();
        string Setting(string name) => silo.Env.Single(variable => variable.Name == $"Orleans__Endpoints__{name}").Value;
        Assert.Equal($"0.0.0.0:{Setting("SiloPort")}", Setting("SiloListeningEndpoint"));
        Assert.Equal($"0.0.0.0:{Setting("GatewayPort")}", Setting("GatewayListeningEndpoint"));
        Assert.Equal(Setting("SiloPort"), $"{silo.Ports.Single(port => port.Name == "silo").ContainerPort}");
        Assert.Equal(Setting("GatewayPort"), $"{silo.Ports.Single(port => port.Name == "clients").ContainerPort}");
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_image_of_ours_is_built_and_has_the_version_of_the_product(string name)
    {
        var ours = Manifests.Load(name).Workloads.SelectMany(workload => workload.Template.Spec.Containers).Select(container => container.Image)
            .Where(image => image.StartsWith("contact-center-", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Subset(Repository.Programs.Select(Repository.Image).ToHashSet(), ours.ToHashSet());
        var tagged = Manifests.Images("base").Concat(name == "base" ? [] : Manifests.Images(name)).ToList();
        Assert.Equal(ours.Order(StringComparer.Ordinal), tagged.Select(image => image.Name).Order(StringComparer.Ordinal));
        Assert.All(tagged, image => Assert.Equal(Repository.Version, image.Tag));
    }

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void Every_pod_may_do_no_more_than_it_must(string name) => Assert.All(Manifests.Load(name).Workloads, workload =>
    {
        var pod = workload.Template.Spec;
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        Assert.False(pod.AutomountServiceAccountToken);
        Assert.All(pod.Containers, container =>
        {
            Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
            Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
            Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
            Assert.Contains("memory", container.Resources.Limits.Keys);
            Assert.Contains("cpu", container.Resources.Requests.Keys);
        });
    });

    private static string App(V1PodTemplateSpec pod) => pod.Metadata.Labels["app.kubernetes.io/name"];

    private static string Number(V1PodTemplateSpec pod, string port) =>
        $"{pod.Spec.Containers.SelectMany(container => container.Ports).Single(listening => listening.Name == port || $"{listening.ContainerPort}" == port).ContainerPort}";
}
