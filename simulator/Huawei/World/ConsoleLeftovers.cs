namespace WangCheng.Simulator.Huawei.World;

/// <summary>What people do to disks and public IPs at the cloud's own console, where nobody asks the bot. Each happens at once.</summary>
public static class ConsoleLeftovers
{
    extension(HuaweiWorld world)
    {
        /// <summary>A server goes, with its system disk; its data disks and its address stay, as the console does unless somebody ticks both boxes.</summary>
        /// <exception cref="KeyNotFoundException">There is no such server.</exception>
        public void DeleteAloneAtTheConsole(string serverId) =>
            world.Change((state, now) => (new ServerIsGone(now, (state.Server(serverId) ?? throw Missing(serverId)).Id, WithDataDisks: false, WithPublicIp: false).ApplyTo(state), true));

        /// <summary>A server gets one more disk, called as the cloud calls those that are ordered with it.</summary>
        /// <param name="name">What somebody called it, or the cloud's own name for it.</param>
        /// <exception cref="KeyNotFoundException">There is no such server.</exception>
        public CloudVolume AddDiskAtTheConsole(string serverId, int sizeGiB, string? name = null, string type = "GPSSD") => world.Change((state, now) =>
        {
            var server = state.Server(serverId) ?? throw Missing(serverId);
            var (ids, index) = (new IdSource(state), state.VolumesOf(serverId).Count());
            var disk = new CloudVolume
            {
                Id = ids.Uuid(), Name = name ?? $"{server.Name}-volume-{index:0000}", Size = sizeGiB, Type = type, Zone = server.Zone, Status = "in-use", Exists = true, Created = now, Updated = now,
                Attachment = new CloudAttachment(ids.Uuid(), serverId, "/dev/vd" + (char)('a' + index), DeleteOnTermination: false, now),
            };
            return ((state with { Issued = ids.Issued }).With(disk), disk);
        });

        /// <exception cref="KeyNotFoundException">There is no such disk.</exception>
        public void DetachAtTheConsole(string diskId) =>
            world.Change((state, now) => (state.With((state.Volume(diskId) ?? throw Missing(diskId)) with { Status = "available", Attachment = null, BusyWith = null, Updated = now }), true));

        /// <exception cref="KeyNotFoundException">There is no such disk, or no such server.</exception>
        public void AttachAtTheConsole(string diskId, string serverId) => world.Change((state, now) =>
        {
            var (disk, ids) = (state.Volume(diskId) ?? throw Missing(diskId), new IdSource(state));
            var attachment = new CloudAttachment(ids.Uuid(), (state.Server(serverId) ?? throw Missing(serverId)).Id, "/dev/vdz", DeleteOnTermination: false, now);
            return ((state with { Issued = ids.Issued }).With(disk with { Status = "in-use", Attachment = attachment, Updated = now }), true);
        });

        /// <exception cref="KeyNotFoundException">There is no such disk.</exception>
        public void GrowAtTheConsole(string diskId, int sizeGiB) =>
            world.Change((state, now) => (state.With((state.Volume(diskId) ?? throw Missing(diskId)) with { Size = sizeGiB, Updated = now }), true));

        /// <exception cref="KeyNotFoundException">There is no such disk.</exception>
        public void TagDiskAtTheConsole(string diskId, string key, string value) => world.Change((state, _) =>
        {
            var disk = state.Volume(diskId) ?? throw Missing(diskId);
            return (state.With(disk with { Tags = disk.Tags.SetItem(key, value) }), true);
        });

        public void DeleteDiskAtTheConsole(string diskId) => world.Change((state, _) => (state with { Volumes = state.Volumes.Remove(diskId) }, true));

        /// <summary>It goes on costing, more than before.</summary>
        /// <exception cref="KeyNotFoundException">There is no such address.</exception>
        public void UnbindAtTheConsole(string publicIpId) => world.Change((state, _) => (state.With((state.PublicIp(publicIpId) ?? throw Missing(publicIpId)) with { ServerId = null }), true));

        public void ReleaseAtTheConsole(string publicIpId) => world.Change((state, _) => (state with { PublicIps = state.PublicIps.Remove(publicIpId) }, true));
    }

    private static KeyNotFoundException Missing(string id) => new($"There is no {id}.");
}
