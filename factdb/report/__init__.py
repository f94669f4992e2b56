"""What people read: listings, what is known of one thing, pages, charts and named reports; all of it SQL over views."""
