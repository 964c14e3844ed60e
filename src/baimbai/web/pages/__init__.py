"""What people open, a file each subject (*halaman*)."""
