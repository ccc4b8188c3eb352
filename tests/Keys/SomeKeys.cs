namespace WangCheng.Tests.Keys;

/// <summary>Public halves of keys whose private halves were thrown away; made by ssh-keygen, which also told the fingerprints.</summary>
internal static class SomeKeys
{
    public const string Ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAu8iU22ne5VWHU+orbADOANdpfi1KNpN203yLr6H0t7 laptop";
    public const string Ed25519Fingerprint = "SHA256:8rQqwN75le2SRdNWqtGXJNBvIL9cmeFTDfERbMM2Apo";

    public const string Ecdsa = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBKEbvQ7m1HA56jePKOGRRK/QyN5rrP5FvgLsI3wmUeNtBzJ3k8g/zv7LRtMKUl5VeYfTMyljXQVVerE8tNcVDeI= tablet";
    public const string Ecdsa384 = "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBMTFMH9MpS3aLZ6ql9nX/Bnlj3wrF5r75Ck5e9botjuUh2QCP2vmOzAskkqvvVw0OEJq7CPXWcnL2fDr4PKzwzJGOrXiLtnL/ScPZ4rxDnVKPzu9w1jSbhzcC8C3tYuJrg== e3";
    public const string Ecdsa521 = "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBABYjB1mkjjWR5TifTNQKISsyhdXt9Bj1IcNoZ9+p2K6N0tLoNtc2yCcS70uFA9Nw8Kk/J1cJEsY39gA6xtEPXk7RgGZQFhTwhQJe8SWKHRdl4gDvI73sy4IEvMEbVTTSGwTEE3hF3RIGKaS8KJf83YQy31OI/lMT0Xekcl5aumUT1TQMQ== e5";

    public const string Rsa = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDBwWlWrJQ4D4WWwzWWcSVQjZT5esPO0sZr99uiP1FIECaVkRujlgvS5H0qOLHGgZYLpsghKrlinlaKPutg67gj9JXsXJrjKnfbQOKjmyN+eLegOp8jfbG5EKNdqpWmcPy0f1CIBb6Eh/fuNYIzO/6MB2zkP0fHYflWKfFZjfiKRJB4lhzqxC2hGSKgQlbVS1JrTEuI02SCXeLK0o9auti90rNSjmnXcnrDs7wVVtzToNJVmaiVXxdgQRbUDPFhq08qLXSWKTwc9JsgOyyq4EFMZbjxTqudJ8kQbtYrzqRhyp3K7s2o3px+kYS2Y8/2iMQZSTCnwE0AkZX6IizKNfzN li.na@workstation";
    public const string RsaFingerprint = "SHA256:YXlVXQsirTHe17bEPvCj3Vai+NAX7kf7MFbywsrZ9iE";

    /// <summary>1,024 bits.</summary>
    public const string Weak = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDtn6gKTggiP0HAFCIH/g2+v23LvcAQOVW1XjhRO6Xbo1mqSBToRdtLSfxCdttn0eWd/4aBvzzXg7m6Ikd1yjyeNnLUlpaXIL95qPy7ty1TJUge/veJ6CxWeou489hzRaRycMIn8pYbhAUshIk6fRv+Kkzqzt4nSty00MDVBO8mjQ== old";

    /// <summary>Looks like a private key to whoever looks, and holds none.</summary>
    public const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAAmade-up-canary-made-up-canary\n-----END OPENSSH PRIVATE KEY-----";

    public const string Canary = "made-up-canary";
}
