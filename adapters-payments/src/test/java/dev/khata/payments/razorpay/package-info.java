/** Razorpay's gateway against a stand-in of the vendor. */
package dev.khata.payments.razorpay;
