package dev.afterword.feedback.ratelimit;

import java.nio.ByteBuffer;

import io.netty.util.NetUtil;

/**
 * Whose requests are counted together: an IPv4 address, or the 64 bits of an IPv6 address that one customer is given; the
 * other 64 are theirs to change with every request.
 *
 * @param name for comparing only
 */
public record ClientNetwork(String name) {

    private static final int IPV6_BYTES = 16;
    private static final int LONGEST = 64;

    /**
     * @param address as the connection or a trusted proxy tells it; a text that is no address counts as itself. Never asks
     *        DNS: the text can come from outside.
     */
    public static ClientNetwork of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return new ClientNetwork(address.substring(0, Math.min(LONGEST, address.length())));
        }
        boolean wide = bytes.length == IPV6_BYTES;
        return new ClientNetwork(wide ? Long.toHexString(ByteBuffer.wrap(bytes).getLong()) + "/64" : address);
    }
}
