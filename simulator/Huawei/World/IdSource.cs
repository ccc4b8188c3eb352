using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>Makes ids that follow from the world's seed and a count: the same history gives the same ids, and none comes twice.</summary>
internal sealed class IdSource(HuaweiState state)
{
    public long Issued { get; private set; } = state.Issued;

    /// <summary>8-4-4-4-12, version 4.</summary>
    public string Uuid()
    {
        var bytes = Next();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes.AsSpan(0, 16), bigEndian: true).ToString();
    }

    /// <summary>ECS job ids are 32 hex digits that begin alike.</summary>
    public string JobId() => "ff808082" + Hex(12);

    public string Hex(int bytes) => Convert.ToHexStringLower(Next().AsSpan(0, bytes));

    public string Mac()
    {
        var hex = Hex(3);
        return $"fa:16:3e:{hex[..2]}:{hex[2..4]}:{hex[4..]}";
    }

    private byte[] Next() => SHA256.HashData(Encoding.UTF8.GetBytes($"{state.Seed}/{++Issued}"));
}
