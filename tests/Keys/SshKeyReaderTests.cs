using System.Buffers.Binary;
using System.Text;
using FsCheck.Fluent;
using WangCheng.Core;
using WangCheng.Core.Keys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Keys;

public sealed class SshKeyReaderTests
{
    [Theory]
    [InlineData(SomeKeys.Ed25519, "ssh-ed25519", "laptop", SomeKeys.Ed25519Fingerprint)]
    [InlineData(SomeKeys.Rsa, "ssh-rsa", "li.na@workstation", SomeKeys.RsaFingerprint)]
    public void A_key_of_ssh_keygen_is_read_with_the_fingerprint_that_ssh_keygen_tells(string line, string type, string comment, string fingerprint)
    {
        var key = Accepted(line);
        (key.Type, key.Comment, key.Fingerprint).ShouldBe((type, comment, fingerprint));
        $"{key.Line} {key.Comment}".ShouldBe(line);
    }

    [Theory]
    [InlineData(SomeKeys.Ecdsa)]
    [InlineData(SomeKeys.Ecdsa384)]
    [InlineData(SomeKeys.Ecdsa521)]
    public void Keys_on_every_usual_curve_are_taken(string line) => Accepted(line).Type.ShouldStartWith("ecdsa-sha2-nistp");

    [Fact]
    public void Keys_in_a_security_token_are_taken_with_the_application_that_they_are_for()
    {
        Accepted(Made("sk-ssh-ed25519@openssh.com", new byte[32], Ascii("ssh:"))).Comment.ShouldBe("made-up");
        Accepted(Made("sk-ecdsa-sha2-nistp256@openssh.com", Ascii("nistp256"), [4, .. new byte[64]], Ascii("ssh:")));
        Refused(Made("sk-ssh-ed25519@openssh.com", new byte[32])).ShouldBeOfType<KeyRefusals.Damaged>();
    }

    [Theory]
    [InlineData("  " + SomeKeys.Ed25519 + "\r\n")]
    [InlineData("ssh-ed25519\t AAAAC3NzaC1lZDI1NTE5AAAAIAu8iU22ne5VWHU+orbADOANdpfi1KNpN203yLr6H0t7")]
    public void Blanks_around_and_between_do_not_matter_and_a_comment_is_not_needed(string line) => Accepted(line).Fingerprint.ShouldBe(SomeKeys.Ed25519Fingerprint);

    [Theory]
    [InlineData("", "keys.empty")]
    [InlineData("hello", "keys.not_a_key")]
    [InlineData("ssh-ed25519", "keys.not_a_key")]
    [InlineData("command=\"rm\" " + SomeKeys.Ed25519, "keys.not_a_key")]
    [InlineData(SomeKeys.Ed25519 + "\n" + SomeKeys.Ecdsa, "keys.several_lines")]
    [InlineData("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----", "keys.several_lines")]
    [InlineData("ssh-dss AAAAB3NzaC1kc3MAAACBAK laptop", "keys.type_not_accepted")]
    [InlineData("ssh-ed448 AAAA laptop", "keys.type_not_accepted")]
    [InlineData("ssh-ed25519-cert-v01@openssh.com AAAA", "keys.type_not_accepted")]
    [InlineData("ssh-ed25519 not-base64", "keys.damaged")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAu8iU22ne5VWHU", "keys.damaged")]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAu8iU22ne5VWHU+orbADOANdpfi1KNpN203yLr6H0t7", "keys.damaged")]
    [InlineData(SomeKeys.Weak, "keys.too_weak")]
    [InlineData(SomeKeys.Private, "keys.private")]
    [InlineData("-----BEGIN RSA PRIVATE KEY----- MIIE", "keys.private")]
    [InlineData("b3BlbnNzaC1rZXktdjEAAAAABG5vbmU", "keys.private")]
    [InlineData("PuTTY-User-Key-File-3: ssh-ed25519", "keys.private")]
    [InlineData(SomeKeys.Ed25519 + "\n-----BEGIN EC PRIVATE KEY-----", "keys.private")]
    public void Everything_else_is_refused_by_name(string text, string code) => Refused(text).Code.ShouldBe(code);

    [Fact]
    public void What_is_missing_or_left_over_inside_the_key_is_found()
    {
        Refused(Made("ssh-ed25519", new byte[31])).ShouldBeOfType<KeyRefusals.Damaged>();
        Refused(Made("ssh-ed25519", new byte[32], [1])).ShouldBeOfType<KeyRefusals.Damaged>();
        Refused(Made("ecdsa-sha2-nistp256", Ascii("nistp384"), [4, .. new byte[64]])).ShouldBeOfType<KeyRefusals.Damaged>();
        Refused(Made("ecdsa-sha2-nistp256", Ascii("nistp256"), [3, .. new byte[64]])).ShouldBeOfType<KeyRefusals.Damaged>();
        Refused(Made("ssh-rsa", [1, 0, 1], [0, 0, .. Odd(256)])).ShouldBeOfType<KeyRefusals.Damaged>("a number with a byte too many");
        Refused(Made("ssh-rsa", [2], [0, .. Odd(256)])).ShouldBeOfType<KeyRefusals.Damaged>("an even exponent");
        Accepted(Made("ssh-rsa", [1, 0, 1], [0, .. Odd(256)]));
    }

    [Fact]
    public void A_key_that_lost_any_of_its_characters_is_no_key() => Prop.ForAll(Gen.Choose(0, 67).ToArbitrary(), at =>
    {
        var words = SomeKeys.Ed25519.Split(' ');
        SshKeyReader.Read($"{words[0]} {words[1].Remove(at, 1)}").Key.ShouldBeNull();
    }).Holds();

    [Fact]
    public void Whatever_people_paste_it_is_a_key_that_reads_the_same_again_or_it_is_refused() => Prop.ForAll<string?, int>((text, at) =>
    {
        var pasted = SomeKeys.Rsa.Insert(Math.Abs(at % SomeKeys.Rsa.Length), text ?? "");
        var (key, refusal) = SshKeyReader.Read(pasted);
        (key is null).ShouldBe(refusal is not null);
        if (key is not null) SshKeyReader.Read($"{key.Line} {key.Comment}").Key.ShouldBe(key);
    }).Holds();

    private static SshPublicKey Accepted(string line)
    {
        var (key, refusal) = SshKeyReader.Read(line);
        return key ?? throw new ShouldAssertException($"Refused: {refusal!.Code}");
    }

    private static Refusal Refused(string text) => SshKeyReader.Read(text).Refusal ?? throw new ShouldAssertException("It was accepted.");

    private static string Made(string type, params byte[][] parts) => $"{type} {Convert.ToBase64String([.. Part(Ascii(type)), .. parts.SelectMany(Part)])} made-up";

    private static byte[] Part(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Odd(int bytes) => [.. Enumerable.Repeat((byte)0xff, bytes)];
}
