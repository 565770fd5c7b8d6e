import CaseRecords
import Platform
import Disk
import Testing

@testable import CaseRegistry
@testable import FolderStore

@Suite struct MountTableTests {
  let table = MountTable(
    """
    22 27 0:21 / /proc rw,relatime - proc proc rw
    27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    31 27 0:45 / /srv/office rw shared:7 master:2 - nfs4 server:/export rw,vers=4.2
    32 27 0:46 / /home/u/remote rw - fuse.sshfs u@host: rw
    33 27 0:47 / /mnt/a\\040b rw - cifs //server/share rw

    broken line
    """)

  @Test(arguments: [
    ("0:21", "proc", false), ("254:0", "ext4", false), ("0:45", "nfs4", true), ("0:46", "fuse.sshfs", true),
    ("0:47", "cifs", true),
  ])
  func `a device's kind tells whether it is on another machine`(device: String, kind: String, isNetwork: Bool) {
    #expect(table.kind(ofDevice: device) == kind)
    #expect(MountTable.isNetwork(kind) == isNetwork)
  }

  @Test func `a device that is not listed has no kind`() {
    #expect(table.kind(ofDevice: "9:9") == nil)
  }

  @Test(arguments: [(UInt64(0xfe00), "254:0"), (0x2d, "0:45"), (0x1200054334521, "74565:344865")])
  func `a device number is taken apart`(number: UInt64, name: String) {
    #expect(MountTable.name(ofDevice: number) == name)
  }
}
