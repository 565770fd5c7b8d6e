/// The mounted file systems by device, as `/proc/self/mountinfo` lists them (proc_pid_mountinfo(5)).
package struct MountTable {
  private let kinds: [String: String]

  /// Reads lines such as `22 27 0:21 / /proc rw,relatime - proc proc rw`.
  package init(_ text: String) {
    var kinds: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      // Between the sixth field and the dash stand any number of optional ones.
      guard fields.count > 2, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      kinds[String(fields[2])] = String(fields[dash + 1])
    }
    self.kinds = kinds
  }

  /// What kind of file system a device holds: `ext4`, `nfs4`, `fuse.sshfs`.
  package func kind(ofDevice name: String) -> String? { kinds[name] }

  /// A device as the table writes it: `MAJOR:MINOR`, taken apart as makedev(3) puts it together.
  package static func name(ofDevice number: UInt64) -> String {
    let major = (number >> 8 & 0xfff) | (number >> 32 & 0xffff_f000)
    let minor = (number & 0xff) | (number >> 12 & 0xffff_ff00)
    return "\(major):\(minor)"
  }

  /// Whether files of this kind lie on another machine.
  package static func isNetwork(_ kind: String) -> Bool {
    network.contains(kind)
  }

  private static let network: Set<String> = [
    "nfs", "nfs3", "nfs4", "cifs", "smb3", "smbfs", "smb", "ncpfs", "afs", "coda", "9p", "ceph", "lustre", "gfs2",
    "ocfs2",
    "beegfs", "gpfs", "orangefs", "pvfs2", "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph",
    "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.google-drive-ocamlfuse",
    "fuse.gcsfuse", "fuse.juicefs", "fuse.moosefs", "fuse.mfs", "davfs", "davfs2",
  ]
}
